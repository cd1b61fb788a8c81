using System.Text.Json;

namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>The article's own record as it is compared.</summary>
internal sealed class ScoredDocument
{
    /// <summary>The record of an article that tells nothing of itself.</summary>
    public static readonly ScoredDocument Untold = new(default);

    /// <summary>Reads a record of type <c>document</c>.</summary>
    public ScoredDocument(JsonElement record)
    {
        Region = RegionCode.Read(record);
        Published = EdtfSpelling.Uniform(record.Text("published"));
        Period = EdtfSpelling.Uniform(record.Text("period"));
        Title = Letters(record, "title");
        Genre = record.Text("genre");
        Author = Letters(record, "author");
        Outlet = Letters(record, "outlet");
    }

    /// <summary>The code of the article's division.</summary>
    public string? Region { get; }

    /// <summary>The code of its county: the first six digits.</summary>
    public string? County => Region?[..Math.Min(6, Region.Length)];

    /// <summary>Its date in a uniform spelling.</summary>
    public string? Published { get; }

    /// <summary>Its main period in a uniform spelling.</summary>
    public string? Period { get; }

    /// <summary>Its title, letters only.</summary>
    public string? Title { get; }

    /// <summary>What kind of article it is.</summary>
    public string? Genre { get; }

    /// <summary>Who wrote it, letters only.</summary>
    public string? Author { get; }

    /// <summary>The publishing medium, letters only.</summary>
    public string? Outlet { get; }

    private static string? Letters(JsonElement record, string name) =>
        NameLikeness.Letters(record.Text(name)) is { Length: > 0 } letters ? letters : null;
}
