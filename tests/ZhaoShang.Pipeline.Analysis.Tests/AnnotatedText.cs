using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ZhaoShang.Pipeline.Tests;

namespace ZhaoShang.Pipeline.Analysis.Tests;

/// <summary>
/// An annotated article of the shared material, roughly normalised: simplified letter by letter, pinyin annotations and blanks taken out.
/// </summary>
/// <param name="Name">The file's stem.</param>
/// <param name="Text">The normalised text.</param>
/// <param name="Mentions">The gold mentions.</param>
internal sealed record AnnotatedText(string Name, string Text, IReadOnlyList<GoldMention> Mentions)
{
    private const string Pinyin = "abcdefghijklmnopqrstuvwxyzüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜḿńňǹ";

    /// <summary>The five seeds.</summary>
    public static IEnumerable<AnnotatedText> Seeds() => Load("gold/seeds", "seeds", _ => true);

    /// <summary>The real articles that rules may be written on: two thirds by the digest of their names.</summary>
    public static IEnumerable<AnnotatedText> Real() =>
        Load("real/gold", "real/text", stem => SHA256.HashData(Encoding.UTF8.GetBytes(stem))[0] % 3 != 0);

    /// <summary>The project's own plain texts in UTF-8, the same two thirds.</summary>
    public static IEnumerable<AnnotatedText> Corpus() =>
        Load(
            Path.Combine(RepositoryFolder.Corpus, "gold"),
            Path.Combine(RepositoryFolder.Corpus, "documents"),
            stem => SHA256.HashData(Encoding.UTF8.GetBytes(stem))[0] % 3 != 0).Where(text => !text.Text.Contains('\uFFFD', StringComparison.Ordinal));

    private static IEnumerable<AnnotatedText> Load(string gold, string texts, Func<string, bool> isWanted)
    {
        string shared = RepositoryFolder.Shared!;
        Dictionary<char, char> simple = Simplifications(Path.Combine(shared, "gold", "t2s.tsv"));
        foreach (string file in Directory.EnumerateFiles(Path.Combine(shared, gold), "*.jsonl").Order(StringComparer.Ordinal))
        {
            string stem = Path.GetFileNameWithoutExtension(file);
            if (isWanted(stem) && File.Exists(Path.Combine(shared, texts, stem + ".txt")))
            {
                yield return Read(stem, file, Path.Combine(shared, texts, stem + ".txt"), simple);
            }
        }
    }

    private static AnnotatedText Read(string stem, string gold, string text, Dictionary<char, char> simple)
    {
        string original = File.ReadAllText(text);
        (string normal, int[] places) = Normalize(original, simple);
        List<GoldMention> mentions = [];
        foreach (string line in File.ReadLines(gold))
        {
            JsonElement record = JsonDocument.Parse(line).RootElement;
            if (record.GetProperty("type").GetString() == "mention")
            {
                int start = Array.BinarySearch(places, record.GetProperty("start").GetInt32());
                int end = Array.BinarySearch(places, record.GetProperty("end").GetInt32());
                mentions.Add(GoldMention.Of(record, start < 0 ? ~start : start, end < 0 ? ~end : end));
            }
        }

        return new AnnotatedText(stem, normal, mentions);
    }

    private static (string Text, int[] Places) Normalize(string original, Dictionary<char, char> simple)
    {
        StringBuilder text = new();
        List<int> places = [];
        for (int i = 0; i < original.Length; i++)
        {
            if (EndOfPinyin(original, i) is > 0 and int end)
            {
                i = end - 1;
                continue;
            }

            char letter = original[i];
            letter = letter is >= '！' and <= '～' && char.IsAsciiLetterOrDigit((char)(letter - 0xFEE0)) ? (char)(letter - 0xFEE0) : letter;
            if (letter is not (' ' or '\u3000' or '\u00A0' or '\r'))
            {
                text.Append(simple.GetValueOrDefault(letter, letter));
                places.Add(i);
            }
        }

        places.Add(original.Length);
        return (text.ToString(), [.. places]);
    }

    private static int EndOfPinyin(string text, int at)
    {
        if (at == 0 || text[at] is not ('(' or '（') || text[at - 1] < '\u3400')
        {
            return 0;
        }

        int end = at + 1;
        while (end < text.Length && Pinyin.Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        return end > at + 1 && end < text.Length && text[end] is ')' or '）' ? end + 1 : 0;
    }

    private static Dictionary<char, char> Simplifications(string file)
    {
        Dictionary<char, char> simple = [];
        foreach (string line in File.ReadLines(file))
        {
            string[] cells = line.Split('\t');
            if (cells.Length > 1 && cells[0].Length == 1 && cells[1].Length > 0)
            {
                simple.TryAdd(cells[0][0], cells[1][0]);
            }
        }

        return simple;
    }
}
