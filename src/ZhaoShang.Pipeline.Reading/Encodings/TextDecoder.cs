using System.Buffers;
using System.Text;

namespace ZhaoShang.Pipeline.Reading.Encodings;

/// <summary>
/// Finds out a document's encoding and decodes it: byte order mark, then strict UTF-8, then the likeliest of the label's encoding, UTF-8
/// with damage, GB18030, Big5 and UTF-16, by how common the decoded letters are.
/// </summary>
internal static class TextDecoder
{
    /// <summary>How many bytes are decoded on trial: enough for certainty, and a page's script-laden head does not fill them.</summary>
    private const int SampleBytes = 64 * 1024;

    /// <summary>How much a label counts, in <see cref="TextPlausibility.Score"/>: it decides between near scores only, as labels are often wrong.</summary>
    private const double LabelBonus = 0.05;

    /// <summary>A lead in score from which the choice is certain.</summary>
    private const double CertainLead = 0.4;

    /// <summary>With fewer letters beyond ASCII the choice is less certain by as much.</summary>
    private const double CertainLetters = 24;

    /// <summary>Decodes <paramref name="bytes"/>, or gives null where they are no text. O(length).</summary>
    /// <param name="bytes">The document's bytes, at least one.</param>
    /// <param name="label">The label that the document carries; null if none.</param>
    /// <param name="forced">The encoding that it is told to have; null to find out. Of UTF-16 a byte order mark still tells which.</param>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes, string? label, Encoding? forced)
    {
        Encoding? mark = FromByteOrderMark(bytes);
        if (forced is not null)
        {
            return Legible(bytes, IsUtf16(forced) && IsUtf16(mark) ? mark! : forced, confidence: 1);
        }

        if (mark is { } marked)
        {
            return Legible(bytes, marked, confidence: 1);
        }

        if (!bytes.Contains((byte)0) && TryStrictUtf8(bytes) is { } text && TextPlausibility.Of(text) is var plausibility && !(plausibility.IsStray && IsOfTwoBytes(text)))
        {
            return plausibility.IsLegible ? new DecodedText(text, "utf-8", 1) : null;
        }

        (Encoding? likeliest, double confidence) = Likeliest(bytes, label is null ? null : TextEncodings.Find(label));
        return likeliest is null ? null : Legible(bytes, likeliest, confidence);
    }

    private static bool IsUtf16(Encoding? encoding) => encoding == TextEncodings.Utf16LittleEndian || encoding == TextEncodings.Utf16BigEndian;

    private static Encoding? FromByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => TextEncodings.Utf8,
        [0xFF, 0xFE, ..] => TextEncodings.Utf16LittleEndian,
        [0xFE, 0xFF, ..] => TextEncodings.Utf16BigEndian,
        [0x84, 0x31, 0x95, 0x33, ..] => TextEncodings.Gb18030,
        _ => null,
    };

    private static string? TryStrictUtf8(ReadOnlySpan<byte> bytes) =>
        System.Text.Unicode.Utf8.IsValid(bytes) ? TextEncodings.StrictUtf8.GetString(bytes) : null;

    /// <summary>True if no letter takes three bytes in UTF-8: two letters of another encoding may be valid by chance (摘要 in GB18030 is <c>ժҪ</c>), three hardly.</summary>
    private static bool IsOfTwoBytes(string text) => !text.AsSpan().ContainsAnyExceptInRange('\0', '\u07FF');

    private static DecodedText? Legible(ReadOnlySpan<byte> bytes, Encoding encoding, double confidence)
    {
        string text = encoding.GetString(bytes);
        text = text.StartsWith('\uFEFF') ? text[1..] : text;
        return TextPlausibility.Of(text).IsLegible ? new DecodedText(text, TextEncodings.NameOf(encoding), confidence) : null;
    }

    private static (Encoding? Encoding, double Confidence) Likeliest(ReadOnlySpan<byte> bytes, Encoding? labelled)
    {
        ReadOnlySpan<byte> sample = Sample(bytes);
        Encoding? best = null;
        double bestScore = double.NegativeInfinity;
        double nextScore = double.NegativeInfinity;
        int letters = 0;
        foreach (Encoding candidate in Candidates(labelled))
        {
            TextPlausibility plausibility = PlausibilityAs(candidate, sample);
            double score = plausibility.Score + (candidate == labelled ? LabelBonus : 0);
            if (!plausibility.IsText)
            {
                continue;
            }

            nextScore = Math.Max(nextScore, Math.Min(score, bestScore));
            if (score > bestScore)
            {
                nextScore = bestScore;
                bestScore = score;
                best = candidate;
                letters = plausibility.LettersBeyondAscii;
            }
        }

        double lead = double.IsNegativeInfinity(nextScore) ? CertainLead : bestScore - nextScore;
        return (best, Math.Clamp(lead / CertainLead, 0, 1) * Math.Min(1, letters / CertainLetters));
    }

    private static TextPlausibility PlausibilityAs(Encoding encoding, ReadOnlySpan<byte> sample)
    {
        char[] letters = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(sample.Length));
        TextPlausibility plausibility = TextPlausibility.Of(letters.AsSpan(0, encoding.GetChars(sample, letters)));
        ArrayPool<char>.Shared.Return(letters);
        return plausibility;
    }

    private static List<Encoding> Candidates(Encoding? labelled)
    {
        List<Encoding> candidates = [];
        if (labelled is not null)
        {
            candidates.Add(labelled);
        }

        Add(TextEncodings.Utf8);
        Add(TextEncodings.Gb18030);
        Add(TextEncodings.Big5);
        Add(TextEncodings.Utf16LittleEndian);
        Add(TextEncodings.Utf16BigEndian);
        return candidates;

        void Add(Encoding encoding)
        {
            if (encoding != labelled)
            {
                candidates.Add(encoding);
            }
        }
    }

    /// <summary>The first bytes; of a long document whose beginning is nearly all ASCII, the stretch from its first other byte on.</summary>
    private static ReadOnlySpan<byte> Sample(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= SampleBytes)
        {
            return bytes;
        }

        int first = Math.Max(bytes.IndexOfAnyExceptInRange((byte)0x01, (byte)0x7F), 0) & ~1;
        ReadOnlySpan<byte> rest = bytes[Math.Min(first, bytes.Length - SampleBytes)..];
        return rest[..SampleBytes];
    }
}
