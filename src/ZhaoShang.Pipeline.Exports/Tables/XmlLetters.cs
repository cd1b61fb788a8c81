using System.Text;
using System.Xml;

namespace ZhaoShang.Pipeline.Exports;

/// <summary>Letters as XML can hold them.</summary>
internal static class XmlLetters
{
    /// <summary>The text with � for each letter that XML has not (control letters, halves of surrogate pairs); <c>_x000D_</c>, which Excel would read as a control letter, stays what it is.</summary>
    public static string Printable(string text)
    {
        bool isClean = true;
        for (int i = 0; i < text.Length && isClean; i++)
        {
            isClean = XmlConvert.IsXmlChar(text[i]) && text[i] != '_';
        }

        return isClean ? text : Cleaned(text);
    }

    private static string Cleaned(string text)
    {
        StringBuilder cleaned = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                cleaned.Append(text[i]).Append(text[++i]);
            }
            else if (text[i] == '_' && IsEscape(text.AsSpan(i)))
            {
                cleaned.Append("_x005F_");
            }
            else
            {
                cleaned.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            }
        }

        return cleaned.ToString();
    }

    /// <summary><c>_xHHHH_</c>.</summary>
    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[1] == 'x' && text[6] == '_'
        && char.IsAsciiHexDigit(text[2]) && char.IsAsciiHexDigit(text[3]) && char.IsAsciiHexDigit(text[4]) && char.IsAsciiHexDigit(text[5]);
}
