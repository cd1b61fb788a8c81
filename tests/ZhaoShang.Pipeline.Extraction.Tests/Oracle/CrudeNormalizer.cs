using System.Globalization;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Tests.Oracle;

/// <summary>
/// A plain stand-in for cleaning and normalising, for measuring extraction alone: letters simplified one by one, full-width letters made
/// half-width, pinyin in brackets dropped.
/// </summary>
internal sealed class CrudeNormalizer(IReadOnlyDictionary<char, char> simplified)
{
    public static CrudeNormalizer FromTable(string path) => new(
        File.ReadLines(path)
            .Select(line => line.Split('\t'))
            .Where(cells => cells.Length >= 2 && cells[0].Length == 1 && cells[1].Length >= 1)
            .ToDictionary(cells => cells[0][0], cells => cells[1][0]));

    /// <summary>Appends the normalised letters of a line of <paramref name="original"/>.</summary>
    public void Append(string original, TextSpan line, List<char> text, OffsetMapBuilder map)
    {
        int i = line.Start;
        while (i < line.End)
        {
            int skipped = PinyinLength(original, i, line.End);
            if (skipped > 0)
            {
                i += skipped;
                continue;
            }

            text.Add(Normalize(original[i]));
            map.Copy(i, 1);
            i++;
        }
    }

    public char Normalize(char letter) => letter switch
    {
        '\u3000' or '\u00a0' => ' ',
        >= '\uff01' and <= '\uff5e' => (char)(letter - 0xfee0),
        _ => simplified.GetValueOrDefault(letter, letter),
    };

    private static int PinyinLength(string original, int start, int end)
    {
        if (original[start] is not ('(' or '（') || start == 0 || original[start - 1] < '\u3400')
        {
            return 0;
        }

        int i = start + 1;
        while (i < end && i - start <= 8 && CharUnicodeInfo.GetUnicodeCategory(original[i]) == UnicodeCategory.LowercaseLetter)
        {
            i++;
        }

        return i > start + 1 && i < end && original[i] is ')' or '）' ? i + 1 - start : 0;
    }
}
