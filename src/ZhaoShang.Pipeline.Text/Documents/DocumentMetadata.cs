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
}
