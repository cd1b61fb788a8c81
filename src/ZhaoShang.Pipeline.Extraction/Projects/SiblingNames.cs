using System.Buffers;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>
/// Names the entries of a numbered list by their neighbours: where most entries open with the name of a project, what opens one of the others and is told an amount
/// names one too. Near miss: entries of measures, of which none is a name.
/// </summary>
internal static class SiblingNames
{
    private const int FewestEntries = 3;
    private const int LongestHead = 24;
    private const int ShortestHead = 4;

    private static readonly SearchValues<char> HeadEnds = SearchValues.Create("。:：,，(（;；\n\t");

    private static readonly SearchValues<char> Numerals = SearchValues.Create("一二三四五六七八九十0123456789①②③④⑤⑥⑦⑧⑨⑩◇◆●■★▲※");

    // ▲甲公司镁合金压铸总投资2亿元: the label of the amount ends the name.
    private static readonly PhraseSet Amounts = new("总投资 计划总投资 投资额 计划投资 拟投资");

    private static readonly PhraseSet NoNames = new(
        "一是 二是 其中 全县 全市 全区 全镇 完成 实现 引进 新增 我 本 各 累计 合计 总计 下步 今年 去年 问题 原因 情况 工作 措施 任务 目标 资金 协议 合同 企业数");

    /// <summary>An entry of a list: the letter behind its mark, and the sentence that it opens.</summary>
    private readonly record struct Entry(int Start, Sentence Sentence);

    /// <summary><paramref name="names"/> and those that stand at the head of their neighbours, in the order of the text. O(sentences + names).</summary>
    public static IReadOnlyList<NameCandidate> Complete(ArticleView article, IReadOnlyList<NameCandidate> names)
    {
        if (names.Count < 2)
        {
            return names;
        }

        List<NameCandidate> added = [];
        foreach (List<Entry> run in Runs(article))
        {
            List<Entry> others = [.. run.Where(entry => !IsNamed(names, entry))];
            if (run.Count >= FewestEntries && others.Count * 2 <= run.Count)
            {
                added.AddRange(others.Select(entry => HeadOf(article, names, entry)).OfType<NameCandidate>());
            }
        }

        return added.Count == 0 ? names : [.. names.Concat(added).OrderBy(static name => name.Span)];
    }

    // Entries that follow one another with marks of one kind: 1. 2. 3. under (一) are a run, those under (二) the next.
    private static IEnumerable<List<Entry>> Runs(ArticleView article)
    {
        List<Entry> run = [];
        char kind = '\0';
        foreach (Sentence sentence in article.Outline.Sentences)
        {
            int start = ListMarks.After(article.Text, sentence.Span);
            bool isEntry = start > sentence.Span.Start && IsLineStart(article.Text, sentence.Span.Start) && article.Text.AsSpan(sentence.Span.Start, start - sentence.Span.Start).ContainsAny(Numerals);
            char own = isEntry ? KindOf(article.Text, sentence.Span.Start, start) : '\0';
            if (isEntry && own != kind)
            {
                yield return run;
                run = [];
                kind = own;
            }

            if (isEntry)
            {
                run.Add(new Entry(start, sentence));
            }
        }

        yield return run;
    }

    // The first letter of the mark, all figures as one: 1. and 12. are alike, (一) and 一、 are not.
    private static char KindOf(string text, int start, int end)
    {
        char first = text[start];
        return char.IsAsciiDigit(first) ? '1' : "一二三四五六七八九十".Contains(first, StringComparison.Ordinal) ? '一' : first is '(' && end - start > 1 && char.IsAsciiDigit(text[start + 1]) ? ')' : first;
    }

    private static bool IsLineStart(string text, int position)
    {
        int at = position - 1;
        while (at >= 0 && text[at] is ' ' or '\u3000')
        {
            at--;
        }

        return at < 0 || text[at] == '\n';
    }

    // The name opens the entry, or stands behind its maker.
    private static bool IsNamed(IReadOnlyList<NameCandidate> names, Entry entry) => FirstFrom(names, entry.Start) is NameCandidate name && name.Span.Start - entry.Start <= LongestHead && name.Span.Start < entry.Sentence.Span.End;

    private static NameCandidate? HeadOf(ArticleView article, IReadOnlyList<NameCandidate> names, Entry entry)
    {
        TextSpan reach = new(entry.Start, Math.Min(article.Text.Length, entry.Start + LongestHead + 1));
        int mark = reach.Of(article.Text).IndexOfAny(HeadEnds);
        int length = Amounts.First(article.Text, mark < 0 ? reach : new TextSpan(reach.Start, reach.Start + mark)) is TextSpan amount ? amount.Start - reach.Start : mark;
        TextSpan head = new(entry.Start, entry.Start + Math.Max(0, length));
        int line = article.Text.IndexOf('\n', head.End);
        TextSpan told = ArticleView.After(head.End, line < 0 ? article.Text.Length : line);
        bool isFree = FirstFrom(names, entry.Start) is not NameCandidate next || next.Span.Start >= told.End;
        bool isName = length >= ShortestHead && isFree && !NoNames.IsIn(article.Text, head) && IsNoun(article, head) && article.Mentions.Within(told, MentionKind.Money).Any()
            && article.Mentions.FiguresWithin(head).Count == 0 && !article.Mentions.Within(head, MentionKind.Date).Any();
        return isName ? new NameCandidate(head, article.Letters(head), "name-by-neighbours") { IsSure = true } : null;
    }

    // No verb of telling, no particle: a phrase that could stand on a sign. Near miss: 优化了环境.
    private static bool IsNoun(ArticleView article, TextSpan head)
    {
        foreach (WordToken word in article.WordsWithin(head))
        {
            if (word.Class is WordClass.Particle or WordClass.Pronoun or WordClass.Adverb)
            {
                return false;
            }
        }

        return true;
    }

    private static NameCandidate? FirstFrom(IReadOnlyList<NameCandidate> names, int position)
    {
        int low = 0;
        int high = names.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = names[middle].Span.End <= position ? (middle + 1, high) : (low, middle);
        }

        return low < names.Count ? names[low] : null;
    }
}
