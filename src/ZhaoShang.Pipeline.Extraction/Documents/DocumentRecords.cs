using System.Security.Cryptography;
using System.Text;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Documents;

/// <summary>Writes the record of an article.</summary>
internal static class DocumentRecords
{
    private const string ToldRule = "told-from-outside";

    public static DocumentRecord Write(ArticleView article, (string? Told, string Rule) period, (ArticleGenre Genre, string Rule) genre)
    {
        NormalizedDocument normalized = article.Document.Segmented.Normalized;
        DocumentMetadata metadata = normalized.Metadata;
        ArticleRegion? region = article.Document.Region;
        ArticleClock clock = article.Document.Clock;
        ToldMetadata told = normalized.Clean.Read.Source.Told;
        return new DocumentRecord
        {
            Doc = article.Doc,
            Id = normalized.Clean.Read.Source.Id,
            TextId = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(normalized.Text))),
            Title = metadata.Title?.Text ?? told.Title,
            Author = metadata.Author?.Text ?? told.Author,
            Outlet = metadata.Outlet?.Text ?? told.Outlet,
            Editor = metadata.Editor?.Text,
            Published = clock.Published?.Value,
            Uploaded = clock.Uploaded?.Value,
            Region = region is null || region.Division.Level == DivisionLevel.Zone ? null : Regions.Of(region.Division),
            RegionEvidence = region is { Evidence.Count: > 0 } ? region.Evidence : null,
            RegionCandidates = Candidates(region),
            Period = period.Told,
            Genre = genre.Genre,
            Script = normalized.Script,
            Noise = Noise(normalized.Noise),
            PartOf = metadata.FirstPage,
            Page = metadata.Page,
            Sources = Sources(article, period, genre.Rule),
        };
    }

    private static List<RegionCandidateRecord>? Candidates(ArticleRegion? region) => region is null || region.RunnersUp.Count == 0
        ? null
        : [.. region.RunnersUp.Select(ranked => new RegionCandidateRecord(ranked.Division.Code, ranked.Division.FullName, ranked.Score))];

    private static Dictionary<string, int>? Noise(NoiseCounts counts)
    {
        Dictionary<string, int> noise = [];
        Add("pinyin_annotations", counts.PinyinAnnotations);
        Add("boilerplate_chars", counts.BoilerplateChars);
        Add("abstract_duplicate", counts.AbstractDuplicate);
        Add("replacement_chars", counts.ReplacementChars);
        Add("doubtful_encoding", counts.DoubtfulEncoding);
        Add("repaired_chars", counts.RepairedChars);
        return noise.Count == 0 ? null : noise;

        void Add(string kind, int count)
        {
            if (count > 0)
            {
                noise[kind] = count;
            }
        }
    }

    private static Dictionary<string, RecordSource> Sources(ArticleView article, (string? Told, string Rule) period, string genreRule)
    {
        Dictionary<string, RecordSource> sources = new() { ["genre"] = new RecordSource(genreRule) };
        DocumentMetadata metadata = article.Document.Segmented.Normalized.Metadata;
        Add("title", "page-title", metadata.Title);
        Add("author", "author-line", metadata.Author);
        Add("outlet", "source-line", metadata.Outlet);
        Add("editor", "editor-line", metadata.Editor);
        ArticleClock clock = article.Document.Clock;
        Add(clock.Uploaded is null ? "published" : "uploaded", "date-line", clock.Published is null && clock.Uploaded is null ? null : metadata.Stamp);
        if (period.Told is not null)
        {
            sources["period"] = new RecordSource(period.Rule);
        }

        if (article.Document.Region is { } region)
        {
            sources["region"] = region.Evidence.Count == 0
                ? new RecordSource(ToldRule)
                : new RecordSource("article-region", region.Evidence[0].Start, region.Evidence[0].End);
        }

        AddTold(sources, article.Document);

        return sources;

        void Add(string field, string rule, PrintedField? printed)
        {
            if (printed is not null)
            {
                sources[field] = new RecordSource(rule, printed.Original.Start, printed.Original.End);
            }
        }
    }

    // What neither page nor body tells, and somebody else does: a container's header, the user for a whole folder.
    private static void AddTold(Dictionary<string, RecordSource> sources, AnnotatedDocument document)
    {
        NormalizedDocument normalized = document.Segmented.Normalized;
        ToldMetadata told = normalized.Clean.Read.Source.Told;
        Add("title", told.Title is not null && normalized.Metadata.Title is null);
        Add("author", told.Author is not null && normalized.Metadata.Author is null);
        Add("outlet", told.Outlet is not null && normalized.Metadata.Outlet is null);
        Add("published", told.Published is not null && document.Clock.Published == told.Published && normalized.Metadata.Stamp is null);

        void Add(string field, bool isTold)
        {
            if (isTold)
            {
                sources[field] = new RecordSource(ToldRule);
            }
        }
    }
}
