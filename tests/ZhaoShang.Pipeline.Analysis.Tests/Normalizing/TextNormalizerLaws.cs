using System.Text;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests.Normalizing;

/// <summary>The laws of the normaliser on random texts: of pieces that its rules are about, and of any code units.</summary>
public sealed class TextNormalizerLaws
{
    private const int Texts = 20_000;

    private static readonly string[] Pieces =
    [
        "區", "(qū)", "（qū）", "項(xiàng)目", "會(hu", "...", "…", "乾", "坤", "安", "縣", "县", "於", "單", "餅", "覆", "著", "隨", "沈", "瀋", "船", "默", "徵", "調", "鍾",
        "現", "在", "?,F(xiàn)", ",F(xiàn)", ";I備", "?qū)I(yè)", "向", "當(dāng)?shù)仄髽I(yè)", "当", "(", ")", "(一)", "(km)", "(qu1)", "，", "。", "、", ".", "２", "6", "12", "亿元", "億", "万",
        "％", "%", " ", "  ", "\u3000", "\u00A0", "\t", "\n", "\r\n", "\u200B", "\u00AD", "\uFEFF", "A", "MW", "⻄", "\uF9B5", "\uD840\uDC0B", "一", "十", "年", "第", "O", "l", "I", "l5", "1O", "—", "元", "‘", "”",
    ];

    [Fact]
    public void NormalizingTwiceChangesNothing() => ForAll(RandomTexts(1, Texts), text =>
    {
        string once = Normalizers.Text.Normalize(text).Text;
        Assert.Equal(once, Normalizers.Text.Normalize(once).Text);
    });

    [Fact]
    public void EveryDigitIsKeptInOrder() => ForAll(RandomTexts(2, Texts), text =>
        Assert.True(HoldsInOrder(Digits(Normalizers.Text.Normalize(text).Text), Digits(text)), "a digit is gone"));

    [Fact]
    public void TheMapCoversTheResultAndStaysInTheSource() => ForAll(RandomTexts(3, Texts), text =>
    {
        NormalizedText result = Normalizers.Text.Normalize(text);
        Assert.Equal(result.Text.Length, result.ToSource.DerivedLength);
        Assert.Equal(text.Length, result.ToSource.OriginalLength);
        Assert.All(result.ToSource.Segments, segment => Assert.InRange(segment.Original.End, segment.Original.Start, text.Length));
    });

    [Fact]
    public void ASpanBetweenTheSegmentsComesBack() => ForAll(RandomTexts(4, Texts), text =>
    {
        NormalizedText result = Normalizers.Text.Normalize(text);
        IReadOnlyList<OffsetSegment> segments = result.ToSource.Segments;
        Random random = new(text.Length);
        for (int i = 0; i < 5 && segments.Count > 0; i++)
        {
            int first = random.Next(segments.Count);
            TextSpan span = new(segments[first].Derived.Start, segments[random.Next(first, segments.Count)].Derived.End);
            if (BeginsAndEndsAtLetters(result.Text, span))
            {
                string printed = result.ToSource.ToOriginal(span).Of(text).ToString();
                Assert.Equal(span.Of(result.Text).ToString(), Normalizers.Text.Normalize(printed).Text);
            }
        }
    });

    [Fact]
    public void AnyCodeUnitsAreTaken()
    {
        Random random = new(5);
        for (int i = 0; i < Texts; i++)
        {
            string text = new([.. Enumerable.Range(0, random.Next(12)).Select(_ => (char)random.Next(char.MaxValue + 1))]);
            string once = Normalizers.Text.Normalize(text).Text;
            Assert.Equal(once, Normalizers.Text.Normalize(once).Text);
        }
    }

    [Trait("Kind", "Timing")]
    [Theory]
    [InlineData("1")]
    [InlineData("亿")]
    [InlineData("(")]
    [InlineData("區(")]
    [InlineData("2. ")]
    [InlineData("?qū)")]
    [InlineData("當?shù)")]
    [InlineData(",F(")]
    [InlineData(" ")]
    [InlineData("乾")]
    [InlineData("乾(qián)坤")]
    [InlineData("a\n")]
    public void ALineOfAMillionLettersTakesLinearTime(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        ShortestTime.IsUnder(TimeSpan.FromSeconds(2), () => Normalizers.Text.Normalize(text));
    }

    /// <summary>
    /// The law holds for spans that begin inside a line at a letter and end at one: white space at an edge says nothing by itself, and a bracket without its
    /// letter, or with the text broken off behind it, may be an annotation.
    /// </summary>
    private static bool BeginsAndEndsAtLetters(string text, TextSpan span)
    {
        bool isInsideLine = span.Start == 0 || text[span.Start - 1] != '\n';
        bool isCutOff = span.End < text.Length && text.LastIndexOf('(', span.End - 1) is int open && open >= span.Start && text.IndexOfAny([')', '\n'], open, span.End - open) < 0;
        return isInsideLine && !isCutOff && !char.IsWhiteSpace(text[span.Start]) && !char.IsWhiteSpace(text[span.End - 1]);
    }

    private static IEnumerable<string> RandomTexts(int seed, int count)
    {
        Random random = new(seed);
        for (int i = 0; i < count; i++)
        {
            StringBuilder text = new();
            for (int piece = random.Next(1, 14); piece > 0; piece--)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]);
            }

            yield return text.ToString();
        }
    }

    /// <summary>Checks a law on every text, and stops at the first that breaks it, with the text as C# writes it.</summary>
    private static void ForAll(IEnumerable<string> texts, Action<string> law)
    {
        foreach (string text in texts)
        {
            try
            {
                law(text);
            }
            catch (Xunit.Sdk.XunitException broken)
            {
                Assert.Fail($"{text.ReplaceLineEndings("\\n")}: {broken.Message}");
            }
        }
    }

    // Restored digits may stand between the printed ones.
    private static bool HoldsInOrder(string digits, string printed)
    {
        int found = 0;
        foreach (char digit in digits)
        {
            found += found < printed.Length && digit == printed[found] ? 1 : 0;
        }

        return found == printed.Length;
    }

    private static string Digits(string text) =>
        string.Concat(text.Select(letter => letter is >= '０' and <= '９' ? (char)(letter - '０' + '0') : letter).Where(char.IsAsciiDigit));
}
