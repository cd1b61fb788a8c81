using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Quantities;

/// <summary>
/// Finds shares and rates: %, ‰, 百分之, 千分之, 万分之 and 成, in percent and never negative (下降3.5% is 3.5). Not 百分点, 倍, 番 and other
/// fractions.
/// </summary>
public sealed class PercentRecognizer : IMentionRecognizer
{
    private const decimal MostTenths = 100;

    /// <inheritdoc/>
    public IReadOnlyList<Mention> Recognize(SegmentedDocument document, ArticleClock clock) =>
        FigureScanner.Read(new ScannedArticle(document), static (in scan) => Read(scan.Text, scan.Current));

    /// <summary>A figure as a share or rate; null if it is none.</summary>
    internal static Mention? Read(string text, in Figure figure)
    {
        if (!figure.Is(UnitKind.Percent) || figure.Numeral.Is(NumeralForm.LeadingZero))
        {
            return null;
        }

        if (figure.IsRedacted)
        {
            return new Mention(MentionKind.Percent, figure.Span, "percent-redacted") { IsRedacted = true };
        }

        bool isShare = figure.Unit!.Word != "成" ? !IsEscape(text, figure) : IsShare(text, figure);
        return isShare ? new Mention(MentionKind.Percent, figure.Span, RuleOf(figure)) { Amount = figure.ToAmount("%") } : null;
    }

    private static string RuleOf(in Figure figure) => figure.Unit!.Word switch
    {
        "成" => "percent-tenths",
        "百分之" => "percent-words",
        _ => "percent-sign",
    };

    // q=30%25%20 is an address.
    private static bool IsEscape(string text, in Figure figure)
    {
        char before = NumeralLetters.At(text, figure.Core.Start - 1);
        return figure.Unit!.Word == "%" && (before is '%' or '=' || char.IsAsciiLetterOrDigit(NumeralLetters.At(text, figure.Core.End)));
    }

    // 三成, 七八成, 2.5成, 三成都来自外地; not 几成, 分成 (二八分成 has no figure before 成), 30成, 5成都企业.
    private static bool IsShare(string text, in Figure figure)
    {
        bool isInWord = figure.Core.Start > 0 && text[figure.Core.Start - 1] is '第' or '十' or '百';
        bool isCity = NumeralLetters.At(text, figure.Core.End) == '都' && (!figure.Numeral.Is(NumeralForm.Single) || figure.Value < 20);
        return !isInWord && !isCity && figure.Value <= MostTenths && !figure.Numeral.Is(NumeralForm.Bare | NumeralForm.Vague | NumeralForm.Scaled);
    }
}
