namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>
/// The name of a document, taken apart: a path, an address or <c>archive!member</c>. Articles of gold and prediction meet by
/// their stems; among several the folders in common decide, then the extension.
/// </summary>
internal sealed class DocumentName
{
    private static readonly string[] Compressions = [".gz", ".bz2", ".xz", ".zst"];

    private readonly string[] _parts;

    /// <summary>Takes <paramref name="doc"/> apart.</summary>
    public DocumentName(string doc)
    {
        bool isAddress = doc.IndexOf("://", StringComparison.Ordinal) is int at and > 0 && doc.AsSpan(0, at).IndexOfAny('/', '\\', '!') < 0;
        string path = isAddress && doc.AsSpan().IndexOfAny('?', '#') is int end and >= 0 ? doc[..end] : doc;
        string[] parts = Uri.UnescapeDataString(path).ToLowerInvariant().Split(['/', '\\', '!'], StringSplitOptions.RemoveEmptyEntries);
        _parts = parts.Length > 0 ? parts : [""];
        Stem = WithoutExtension(WithoutCompression(_parts[^1]));
    }

    /// <summary>The last part without its extension, and that of a compressed file without both, in small letters.</summary>
    public string Stem { get; }

    /// <summary>How well another document with the same stem fits: folders in common from the end, then whether the extension is the same.</summary>
    public (int Folders, bool IsSameName) FitTo(DocumentName other)
    {
        int folders = 0;
        int most = Math.Min(_parts.Length, other._parts.Length) - 1;
        while (folders < most && _parts[^(folders + 2)] == other._parts[^(folders + 2)])
        {
            folders++;
        }

        return (folders, _parts[^1] == other._parts[^1]);
    }

    private static string WithoutCompression(string name) =>
        Compressions.FirstOrDefault(ending => name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal)) is string compression
            ? name[..^compression.Length]
            : name;

    /// <summary>A dot at the beginning begins no extension.</summary>
    private static string WithoutExtension(string name)
    {
        int dot = name.LastIndexOf('.');
        return dot > 0 && name.AsSpan(0, dot).ContainsAnyExcept('.') ? name[..dot] : name;
    }
}
