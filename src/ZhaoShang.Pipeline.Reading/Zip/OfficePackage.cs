namespace ZhaoShang.Pipeline.Reading.Zip;

/// <summary>Tells documents of Office and OpenDocument, which are zip archives, from archives.</summary>
internal static class OfficePackage
{
    /// <summary>How many bytes of the beginning tell.</summary>
    public const int HeadLength = 128;

    private static readonly string[] Suffixes = [".docx", ".docm", ".dotx", ".xlsx", ".xlsm", ".pptx", ".odt", ".ods", ".odp", ".epub", ".ofd", ".wps"];

    private static readonly string[] FirstNames = ["[Content_Types].xml", "_rels/.rels", "mimetype", "docProps/", "word/", "OFD.xml"];

    /// <summary>True if the head is that of a zip archive, and the name's suffix or the first member's name that of a document's.</summary>
    public static bool Is(string name, ReadOnlySpan<byte> head)
    {
        if (!ZipHeader.IsLocal(head) || head.Length < ZipHeader.LocalLength)
        {
            return false;
        }

        string first = System.Text.Encoding.Latin1.GetString(head[ZipHeader.LocalLength..]);
        return Suffixes.Any(suffix => name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            || FirstNames.Any(known => first.StartsWith(known, StringComparison.Ordinal));
    }
}
