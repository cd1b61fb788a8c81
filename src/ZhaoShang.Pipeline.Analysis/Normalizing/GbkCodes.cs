using System.Globalization;
using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Normalizing;

/// <summary>The letters of GBK (code page 936) by their two bytes, and back. Immutable; 256 KB.</summary>
internal sealed class GbkCodes
{
    /// <summary>Stands in a row of the table where GBK has no letter.</summary>
    public const char NoLetter = '?';

    private readonly char[] _letters = new char[char.MaxValue + 1];
    private readonly ushort[] _codes = new ushort[char.MaxValue + 1];

    /// <summary>Takes the rows of the table: the lead byte in hexadecimal, and the letters of the trail bytes 40 to FE.</summary>
    public GbkCodes(IEnumerable<(string Lead, string Letters)> rows)
    {
        foreach ((string lead, string letters) in rows)
        {
            int code = (int.Parse(lead, NumberStyles.HexNumber, CultureInfo.InvariantCulture) << 8) | FirstTrail;
            foreach (char letter in letters)
            {
                if (letter != NoLetter)
                {
                    _letters[code] = letter;
                    _codes[letter] = (ushort)code;
                }

                code++;
            }
        }
    }

    /// <summary>The smallest byte that can be the second one of a letter.</summary>
    public static int FirstTrail => 0x40;

    /// <summary>Reads the table from the folder <c>conversion</c> of the models.</summary>
    /// <exception cref="ModelException">The file is missing or damaged.</exception>
    public static GbkCodes Load(string modelsFolder) => new(ModelTable.ReadPairs(Path.Combine(modelsFolder, "conversion", "gbk.tsv")));

    /// <summary>True if <paramref name="value"/> can be the first byte of a letter.</summary>
    public static bool IsLead(int value) => value is >= 0x81 and <= 0xFE;

    /// <summary>True if <paramref name="value"/> can be the second byte of a letter.</summary>
    public static bool IsTrail(int value) => value is >= 0x40 and <= 0xFE and not 0x7F;

    /// <summary>The letter of two bytes; U+0000 if there is none, or it is in private use.</summary>
    public char Letter(int lead, int trail) => _letters[(lead << 8) | trail];

    /// <summary>The two bytes of a letter as <c>lead * 256 + trail</c>; 0 if GBK lacks it.</summary>
    public int Code(char letter) => _codes[letter];
}
