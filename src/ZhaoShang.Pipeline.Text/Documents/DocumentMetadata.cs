namespace ZhaoShang.Pipeline.Text;

/// <summary>What an article or its page says of itself. A field that is not told is null.</summary>
public sealed record DocumentMetadata
{
    /// <summary>Nothing is told.</summary>
    public static DocumentMetadata None { get; } = new();

    /// <summary>Main title and subtitle, with a space between.</summary>
    public PrintedField? Title { get; init; }

    /// <summary>The person who wrote it, not the office.</summary>
    public PrintedField? Author { get; init; }

    /// <summary>The publishing medium: 衢州日报.</summary>
    public PrintedField? Outlet { get; init; }

    /// <summary>The editor as printed, also a number.</summary>
    public PrintedField? Editor { get; init; }

    /// <summary>The date line or stamp of the page as printed, with <see cref="StampDate"/> its value.</summary>
    public PrintedField? Stamp { get; init; }

    /// <summary>The day (or month, year) that <see cref="Stamp"/> tells.</summary>
    public Edtf? StampDate { get; init; }

    /// <summary>True if the page says that a user of a site put the text there: its stamp is no date of publishing.</summary>
    public bool IsUpload { get; init; }

    /// <summary>The day that a user put the text on a site, where the page tells an earlier one of publishing as well; null if it does not.</summary>
    public Edtf? UploadDate { get; init; }

    /// <summary>The day that the article was signed at under its body, or read at before a meeting; null if none is told.</summary>
    public Edtf? SignedDate { get; init; }

    /// <summary>The year in the number of its issue or paper (〔2007〕12号); null if it has none.</summary>
    public int? IssueYear { get; init; }

    /// <summary>The page's number, from 1, where the article goes over several pages; null for an article on one page.</summary>
    public int? Page { get; init; }

    /// <summary>The path or URI of the article's first page; null on that page itself, and where it cannot be told.</summary>
    public string? FirstPage { get; init; }

    /// <summary>Lines and names around the body that tell whose article it is (a bulletin's masthead, offices, the meeting); empty if none do.</summary>
    public IReadOnlyList<PrintedField> Frame { get; init; } = [];

    /// <summary>Lines of the page that tell whose site it stands on (its declared title, the way to it, its copyright); empty if none do.</summary>
    public IReadOnlyList<PrintedField> Site { get; init; } = [];
}
