namespace ZhaoShang.Pipeline.Text;

/// <summary>
/// What is told of a document from outside: by the container that it lay in (a header of its record, other fields of its row) or by the user
/// for a whole folder. It is used where the article itself does not say. A field that is not told is null.
/// </summary>
public sealed record ToldMetadata
{
    /// <summary>Nothing is told.</summary>
    public static ToldMetadata None { get; } = new();

    /// <summary>The encoding that the user says it has, by its IANA name: it overrules the document's own label.</summary>
    public string? Encoding { get; init; }

    /// <summary>The encoding's label as a header gives it: <c>gb2312</c>.</summary>
    public string? Charset { get; init; }

    /// <summary>The media type as a header gives it, in lower case without parameters: <c>text/html</c>.</summary>
    public string? MediaType { get; init; }

    /// <summary>The address that the page was fetched from.</summary>
    public string? Address { get; init; }

    /// <summary>The article's title.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>The medium that published it.</summary>
    public string? Outlet { get; init; }

    /// <summary>When it was published.</summary>
    public Edtf? Published { get; init; }

    /// <summary>The division that it is about, by name or GB/T 2260 code.</summary>
    public string? Region { get; init; }

    /// <summary>The same, with what <paramref name="other"/> tells in the fields that are not told here.</summary>
    public ToldMetadata Or(ToldMetadata other) => this == None ? other : other == None ? this : new ToldMetadata
    {
        Encoding = Encoding ?? other.Encoding,
        Charset = Charset ?? other.Charset,
        MediaType = MediaType ?? other.MediaType,
        Address = Address ?? other.Address,
        Title = Title ?? other.Title,
        Author = Author ?? other.Author,
        Outlet = Outlet ?? other.Outlet,
        Published = Published ?? other.Published,
        Region = Region ?? other.Region,
    };
}
