using System.Diagnostics;
using System.Globalization;
using ZhaoShang.Pipeline.Analysis.Tests.Normalizing;
using ZhaoShang.Pipeline.Analysis.Tests.Segmenting;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests;

/// <summary>
/// The normaliser and the segmenter on random texts: neither throws, the laws hold, and the longest texts take linear time. 10,000 texts, or as many as
/// ZHAOSHANG_FUZZ_STRINGS says; a text that breaks a law is told with its number, and is the same in each run.
/// </summary>
[Collection("Alone")]
public sealed class RandomTextTests
{
    private const string DefaultCount = "10000";
    private const double MostSecondsForLongest = 2;

    private readonly List<WordToken> _words = [];

    [Fact]
    public void TheLawsHoldOnAnyText()
    {
        int count = int.Parse(Environment.GetEnvironmentVariable("ZHAOSHANG_FUZZ_STRINGS") ?? DefaultCount, CultureInfo.InvariantCulture);
        int number = 0;
        foreach (string text in RandomTexts.Generate(20240607, count))
        {
            string? broken = BrokenLaw(text);
            Assert.True(broken is null, $"Text {number}: {broken}: {Escaped(text)}");
            number++;
        }
    }

    /// <summary>The law that <paramref name="text"/> breaks; null if it breaks none.</summary>
    private string? BrokenLaw(string text)
    {
        long start = Stopwatch.GetTimestamp();
        NormalizedText normalized = Normalizers.Text.Normalize(text);
        bool isTiled = IsTiled(text);
        bool isInTime = Stopwatch.GetElapsedTime(start).TotalSeconds < MostSecondsForLongest;
        return !isInTime ? "it takes too long"
            : !isTiled || !IsTiled(normalized.Text) ? "the words do not tile the text"
            : !IsCovered(text) ? "the words for an index do not cover the text"
            : normalized.ToSource.DerivedLength != normalized.Text.Length || normalized.ToSource.OriginalLength != text.Length ? "the map does not fit"
            : !AreKept(Digits(text), Digits(normalized.Text)) ? "digits are lost"
            : ChangeOnceMore(normalized);
    }

    /// <summary>What normalising <paramref name="normalized"/> again changes; null if nothing.</summary>
    private static string? ChangeOnceMore(NormalizedText normalized)
    {
        string again = Normalizers.Text.Normalize(normalized.Text).Text;
        int at = again.AsSpan().CommonPrefixLength(normalized.Text);
        return at == again.Length && at == normalized.Text.Length ? null
            : $"normalising again changes {Escaped(normalized.Text[Math.Max(0, at - 10)..])} to {Escaped(again[Math.Max(0, at - 10)..])}";
    }

    private bool IsTiled(string text)
    {
        _words.Clear();
        SharedModel.WithHmm.Segment(text, _words);
        int at = 0;
        foreach (WordToken word in _words)
        {
            if (word.Start != at || word.Length < 1 || (at > 0 && at < text.Length && char.IsSurrogatePair(text, at - 1)))
            {
                return false;
            }

            at = word.End;
        }

        return at == text.Length;
    }

    private bool IsCovered(string text)
    {
        _words.Clear();
        SharedModel.WithHmm.SegmentForSearch(text, _words);
        _words.Sort((left, right) => left.Span.CompareTo(right.Span));
        int at = 0;
        foreach (WordToken word in _words)
        {
            if (word.Start > at || word.Length < 1)
            {
                return false;
            }

            at = Math.Max(at, word.End);
        }

        return at == text.Length;
    }

    /// <summary>True if all <paramref name="digits"/> stand in <paramref name="normalized"/> in their order. There may be more: a letter typed for a digit (2OO8年) becomes one.</summary>
    private static bool AreKept(IEnumerable<char> digits, IEnumerable<char> normalized)
    {
        using IEnumerator<char> there = normalized.GetEnumerator();
        return digits.All(digit =>
        {
            while (there.MoveNext())
            {
                if (there.Current == digit)
                {
                    return true;
                }
            }

            return false;
        });
    }

    private static IEnumerable<char> Digits(string text) =>
        text.Select(letter => letter is >= '０' and <= '９' ? (char)(letter - '０' + '0') : letter).Where(char.IsAsciiDigit);

    private static string Escaped(string text) =>
        string.Concat(text.Take(60).Select(letter => letter is > ' ' and <= '~' || char.IsLetter(letter) ? letter.ToString() : $"\\u{(int)letter:X4}"));
}
