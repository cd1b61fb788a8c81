using System.Buffers;
using System.Text;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>
/// Cuts a normalised text for the search index. Chinese letters go in as overlapping pairs (a run's last letter alone), so that any two or more
/// letters are found wherever they stand together; beside each pair stands the segmenter's word that begins there, so that a hit on whole
/// words ranks above one that cuts through them. Latin letters and digits go in as runs, in lower case. Everything else parts.
/// </summary>
/// <remarks>A query is cut into pairs only: <c>招商引资</c> is the phrase <c>招商 商引 引资</c>. Thread-safe.</remarks>
internal sealed class SearchTokenizer(IWordSegmenter segmenter)
{
    /// <summary>Stands before a word in the index and in a query, so that it never meets a pair of letters.</summary>
    public const char WordMark = '\u0001';

    /// <summary>Appends the tokens of a text that is put into the index, by position.</summary>
    public void TokenizeText(ReadOnlySpan<char> text, List<SearchToken> tokens)
    {
        List<WordToken> words = [];
        segmenter.SegmentForSearch(text, words);
        words.Sort(static (left, right) => left.Start != right.Start ? left.Start - right.Start : left.Length - right.Length);
        int next = 0;
        for (int at = 0; at < text.Length;)
        {
            int length = AppendUnit(text, at, tokens);
            for (; next < words.Count && words[next].Start <= at; next++)
            {
                WordToken word = words[next];
                if (length > 0 && word.Start == at && word.Length > 1 && IsChinese(text, word.Start))
                {
                    tokens.Add(new SearchToken(word.Start, word.Length, IsWord: true));
                }
            }

            at += Math.Max(length, LetterLength(text, at));
        }
    }

    /// <summary>Appends the tokens of a query's term: without words, and without its last letter where a pair holds it, for the text may go on there.</summary>
    public static void TokenizeQuery(ReadOnlySpan<char> text, List<SearchToken> tokens)
    {
        if (text.Length > 1 && text[0] == WordMark)
        {
            tokens.Add(new SearchToken(1, text.Length - 1, IsWord: true));
            return;
        }

        for (int at = 0; at < text.Length;)
        {
            int length = AppendUnit(text, at, tokens);
            at += Math.Max(length, LetterLength(text, at));
        }

        if (tokens.Count > 1 && tokens[^2].Start + tokens[^2].Length == tokens[^1].Start + tokens[^1].Length)
        {
            tokens.RemoveAt(tokens.Count - 1);
        }
    }

    /// <summary>True if the term ends in a single Chinese letter, which must be looked for as the beginning of a pair.</summary>
    public static bool EndsInSingleLetter(ReadOnlySpan<char> term)
    {
        List<SearchToken> tokens = [];
        TokenizeQuery(term, tokens);
        return tokens.Count > 0 && IsChinese(term, tokens[^1].Start) && tokens[^1].Length == LetterLength(term, tokens[^1].Start);
    }

    /// <summary>Appends the token that begins at <paramref name="at"/>; the length to go on by, 0 if none begins there.</summary>
    private static int AppendUnit(ReadOnlySpan<char> text, int at, List<SearchToken> tokens)
    {
        if (IsLatinOrDigit(text[at]))
        {
            int end = at + 1;
            while (end < text.Length && (IsLatinOrDigit(text[end]) || IsPointInNumber(text, end)))
            {
                end++;
            }

            tokens.Add(new SearchToken(at, end - at, IsWord: false));
            return end - at;
        }

        if (!IsChinese(text, at))
        {
            return 0;
        }

        int letter = LetterLength(text, at);
        int second = at + letter;
        bool isPair = second < text.Length && IsChinese(text, second);
        tokens.Add(new SearchToken(at, isPair ? letter + LetterLength(text, second) : letter, IsWord: false));
        return letter;
    }

    private static bool IsPointInNumber(ReadOnlySpan<char> text, int at) =>
        text[at] == '.' && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    private static bool IsLatinOrDigit(char letter) =>
        char.IsAsciiLetterOrDigit(letter) || (letter >= '\u00c0' && letter < '\u0590' && char.IsLetter(letter));

    private static bool IsChinese(ReadOnlySpan<char> text, int at) =>
        Rune.DecodeFromUtf16(text[at..], out Rune rune, out _) == OperationStatus.Done && IsChinese(rune.Value);

    private static bool IsChinese(int rune) =>
        rune is (>= 0x3400 and <= 0x9fff) or (>= 0xf900 and <= 0xfaff) or (>= 0x20000 and <= 0x3ffff) or 0x3007;

    private static int LetterLength(ReadOnlySpan<char> text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
}
