using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects.Parties;

/// <summary>
/// Reads the local side of what is signed or built together: 麒麟区人民政府 in 某集团与麒麟区人民政府签约 receives, 梧桐镇 in 某集团与梧桐镇合办 builds. Near miss:
/// 与我县签约, which names nobody.
/// </summary>
internal static class Signers
{
    private static readonly PhraseSet Signing = new(DealWords.Signing + "签约 签了 签成 达成 洽谈");
    private static readonly PhraseSet Joint = new(DealWords.Joint);
    private static readonly PhraseSet With = new(DealWords.With);

    /// <summary>The places, zones and governments in <paramref name="span"/> that sign or build with somebody.</summary>
    public static IEnumerable<(TextSpan Name, PartyRole Role)> In(ArticleView article, TextSpan span)
    {
        foreach (TextSpan with in With.In(article.Text, span))
        {
            TextSpan clause = article.Outline.ClauseAt(with.Start).Span;
            TextSpan behind = ArticleView.After(with.End, Math.Min(clause.End, with.End + 40));
            bool isJoint = Joint.First(article.Text, behind) is not null;
            if (!isJoint && Signing.First(article.Text, behind) is null)
            {
                continue;
            }

            int verb = (isJoint ? Joint.First(article.Text, behind) : Signing.First(article.Text, behind))!.Value.Start;
            PartyRole role = isJoint ? PartyRole.Investor : PartyRole.Host;
            if (LocalIn(article, new TextSpan(Math.Max(clause.Start, with.Start - 20), with.Start), with.Start) is TextSpan left)
            {
                yield return (left, role);
            }

            if (LocalIn(article, new TextSpan(with.End, verb), verb) is TextSpan right)
            {
                yield return (right, role);
            }
        }
    }

    // A government body, a zone or a division that ends right where the side ends.
    private static TextSpan? LocalIn(ArticleView article, TextSpan side, int end)
    {
        if (side.IsEmpty)
        {
            return null;
        }

        Mention? body = article.Mentions.Covering(end - 1, MentionKind.Organisation);
        if (body is not null)
        {
            return body.Rule == "government-body" && body.Span.End == end ? body.Span : null;
        }

        Mention? place = article.Mentions.Covering(end - 1, MentionKind.Region);
        bool isWhole = place is not null && place.Span.End == end && place.Span.Length >= 2 && place.Span.Start >= side.Start;
        return isWhole && (place!.Span.Start == side.Start || !char.IsLetter(article.Text[place.Span.Start - 1])) ? place.Span : null;
    }
}
