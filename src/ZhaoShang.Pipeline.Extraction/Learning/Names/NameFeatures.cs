using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Names;

/// <summary>Makes the features of the words of a sentence for models of names. No letters are copied.</summary>
internal static class NameFeatures
{
    private const int FarthestHead = 12;

    /// <summary>Adds one place for each word from <paramref name="first"/> to <paramref name="end"/>, exclusive.</summary>
    public static void Add(NameTokens tokens, int first, int end, FeatureRows rows)
    {
        bool hasMoney = false;
        bool hasList = false;
        for (int i = first; i < end; i++)
        {
            hasMoney |= tokens.MentionAt(i) >> 1 == (int)MentionKind.Money + 1;
            hasList |= tokens.Article.Text[tokens[i].Start] == '、';
        }

        uint sentence = (hasMoney ? 1u : 0) | (hasList ? 2u : 0);
        int depth = 0;
        int boundary = first;
        for (int i = first; i < end; i++)
        {
            char letter = tokens.Article.Text[tokens[i].Start];
            depth += letter is '“' or '(' or '《' ? 1 : 0;
            AddWords(tokens, i, rows);
            AddTraits(tokens, i, rows);
            AddRules(tokens, i, sentence, rows);
            rows.Add(FeatureHash.Of(40, (uint)HeadDistance(tokens, i, end), (uint)tokens.TraitsAt(i) & (WordTraits.Boundary | WordTraits.Verb)));
            rows.Add(FeatureHash.Of(41, (uint)Math.Min(i - boundary, 8), tokens.ClassAt(i)));
            rows.Add(FeatureHash.Of(42, (uint)Math.Clamp(depth, 0, 2), sentence));
            rows.EndPlace();
            depth -= letter is '”' or ')' or '》' ? 1 : 0;
            boundary = tokens[i].Class == WordClass.Punctuation || (tokens.TraitsAt(i) & (WordTraits.Boundary | WordTraits.Verb)) != 0 ? i + 1 : boundary;
        }
    }

    private static void AddWords(NameTokens tokens, int i, FeatureRows rows)
    {
        (uint before, uint here, uint after) = (tokens.LettersAt(i - 1), tokens.LettersAt(i), tokens.LettersAt(i + 1));
        rows.Add(FeatureHash.Of(1, here));
        rows.Add(FeatureHash.Of(2, before));
        rows.Add(FeatureHash.Of(3, after));
        rows.Add(FeatureHash.Of(4, tokens.LettersAt(i - 2)));
        rows.Add(FeatureHash.Of(5, tokens.LettersAt(i + 2)));
        rows.Add(FeatureHash.Of(6, before, here));
        rows.Add(FeatureHash.Of(7, here, after));
        (uint left, uint kind, uint right) = (tokens.ClassAt(i - 1), tokens.ClassAt(i), tokens.ClassAt(i + 1));
        rows.Add(FeatureHash.Of(8, kind, (uint)Math.Min(tokens[i].Length, 4)));
        rows.Add(FeatureHash.Of(9, left, kind));
        rows.Add(FeatureHash.Of(10, kind, right));
        rows.Add(FeatureHash.Of(11, (left << 8) | kind, right));
        rows.Add(FeatureHash.Of(12, tokens.Article.Text[tokens[i].End - 1]));
        rows.Add(FeatureHash.Of(13, tokens.Article.Text[tokens[i].Start]));
        rows.Add(FeatureHash.Of(14, tokens.ClassAt(i + 2), right));
        rows.Add(FeatureHash.Of(15, tokens.ClassAt(i - 2), left));
    }

    private static void AddTraits(NameTokens tokens, int i, FeatureRows rows)
    {
        (int before, int here, int after) = (tokens.TraitsAt(i - 1), tokens.TraitsAt(i), tokens.TraitsAt(i + 1));
        rows.Add(FeatureHash.Of(20, (uint)before, (uint)here));
        rows.Add(FeatureHash.Of(21, (uint)here, (uint)after));
        for (int traits = before | here | after; traits != 0; traits &= traits - 1)
        {
            int trait = traits & -traits;
            AddIf(rows, (before & trait) != 0, FeatureHash.Of(22, (uint)trait));
            AddIf(rows, (here & trait) != 0, FeatureHash.Of(23, (uint)trait));
            AddIf(rows, (after & trait) != 0, FeatureHash.Of(24, (uint)trait, tokens.ClassAt(i)));
        }

        (uint left, uint mention, uint right) = (tokens.MentionAt(i - 1), tokens.MentionAt(i), tokens.MentionAt(i + 1));
        rows.Add(FeatureHash.Of(25, left, mention));
        rows.Add(FeatureHash.Of(26, mention, right));
    }

    private static void AddRules(NameTokens tokens, int i, uint sentence, FeatureRows rows)
    {
        (uint before, uint here, uint after) = (tokens.RuleAt(i - 1), tokens.RuleAt(i), tokens.RuleAt(i + 1));
        rows.Add(FeatureHash.Of(30, here));
        rows.Add(FeatureHash.Of(31, here & 3, sentence));
        rows.Add(FeatureHash.Of(32, here & 3, tokens.ClassAt(i)));
        rows.Add(FeatureHash.Of(33, ((before & 3) << 4) | (here & 3), after & 3));
        rows.Add(FeatureHash.Of(34, here & 3, (uint)tokens.TraitsAt(i)));
    }

    private static int HeadDistance(NameTokens tokens, int i, int end)
    {
        for (int distance = 0; distance < FarthestHead && i + distance < end; distance++)
        {
            if ((tokens.TraitsAt(i + distance) & WordTraits.Head) != 0)
            {
                return distance;
            }

            if (distance > 0 && tokens.Article.Text[tokens[i + distance].Start] is ',' or ';' or '。' or '、' or ':')
            {
                return FarthestHead + 1;
            }
        }

        return FarthestHead;
    }

    private static void AddIf(FeatureRows rows, bool isThere, uint feature)
    {
        if (isThere)
        {
            rows.Add(feature);
        }
    }
}
