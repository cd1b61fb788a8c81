using System.Globalization;

namespace ZhaoShang.Pipeline.ModelBuilder;

/// <summary>
/// Letters that only look like an ideograph: radicals (<c>EquivalentUnifiedIdeograph.txt</c>) and compatibility ideographs (<c>UnicodeData.txt</c>,
/// decompositions to one letter).
/// </summary>
internal static class LookAlikes
{
    private const int FirstRadical = 0x2E80;
    private const int LastRadical = 0x2FDF;
    private const int FirstCompatible = 0xF900;
    private const int LastCompatible = 0xFAFF;

    /// <summary>Each such letter with the ideograph that it stands for.</summary>
    public static IEnumerable<(string Key, string Value)> Read(string folder)
    {
        Dictionary<int, int> found = [];
        foreach (string line in File.ReadLines(Path.Combine(folder, "EquivalentUnifiedIdeograph.txt")))
        {
            string[] parts = line.Split('#')[0].Split(';');
            if (parts.Length == 2)
            {
                string[] range = parts[0].Trim().Split("..");
                for (int letter = Number(range[0]); letter <= Number(range[^1]); letter++)
                {
                    found[letter] = Number(parts[1]);
                }
            }
        }

        foreach (string[] parts in File.ReadLines(Path.Combine(folder, "UnicodeData.txt")).Select(line => line.Split(';')))
        {
            if (Number(parts[0]) is >= FirstCompatible and <= LastCompatible && parts[5].Length is 4 or 5)
            {
                found[Number(parts[0])] = Number(parts[5]);
            }
        }

        return found
            .Where(pair => pair.Key is (>= FirstRadical and <= LastRadical) or (>= FirstCompatible and <= LastCompatible) && pair.Value <= char.MaxValue)
            .Select(pair => (((char)pair.Key).ToString(), ((char)pair.Value).ToString()));
    }

    private static int Number(string hexadecimal) => int.Parse(hexadecimal.Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
