using System.Text;

namespace ZhaoShang.Pipeline.Reading.Encodings;

/// <summary>
/// The encoding that a page says it is written in: <c>charset</c> of a meta element or <c>encoding</c> of an XML declaration, in the first
/// 4,096 bytes.
/// </summary>
internal static class EncodingLabel
{
    private const int HeadBytes = 4096;

    private const int LongestLabel = 32;

    /// <summary>The label as printed; null if there is none. Near miss: <c>charset=</c> of a script element is not the page's own.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadBytes)]);
        return FromXmlDeclaration(head) ?? FromMeta(head);
    }

    private static string? FromXmlDeclaration(string head)
    {
        int start = head.AsSpan().IndexOf("<?xml");
        if (start < 0 || start > 8)
        {
            return null;
        }

        int end = head.IndexOf("?>", start, StringComparison.Ordinal);
        return end < 0 ? null : ValueAfter(head.AsSpan(start, end - start), "encoding");
    }

    private static string? FromMeta(string head)
    {
        int at = 0;
        while ((at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            int end = head.IndexOf('>', at);
            end = end < 0 ? head.Length : end;
            if (ValueAfter(head.AsSpan(at, end - at), "charset") is { } label)
            {
                return label;
            }

            at = end;
        }

        return null;
    }

    private static string? ValueAfter(ReadOnlySpan<char> text, string name)
    {
        int at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        text = text[(at + name.Length)..].TrimStart();
        if (text.IsEmpty || text[0] != '=')
        {
            return null;
        }

        text = text[1..].TrimStart(" \t\r\n\"'");
        int length = 0;
        while (length < text.Length && length < LongestLabel && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '-' or '_' or ':'))
        {
            length++;
        }

        return length == 0 ? null : text[..length].ToString();
    }
}
