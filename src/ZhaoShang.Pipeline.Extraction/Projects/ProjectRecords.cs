using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Documents;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Writes the record of a project.</summary>
internal static class ProjectRecords
{
    public static ProjectRecord Write(ArticleView article, ProjectDraft draft)
    {
        string? industry = Industries.Of(draft.Name);
        Mention? region = draft.Place is TextSpan place ? article.Mentions.Within(place, MentionKind.Region).LastOrDefault() : null;
        return new ProjectRecord
        {
            Doc = article.Doc,
            Name = draft.Name,
            Parties = draft.Parties.Count == 0 ? null : draft.Parties,
            Amounts = draft.Amounts.Count == 0 ? null : [.. draft.Amounts.Select(amount => Amount(article, amount))],
            Quantities = draft.Quantities.Count == 0 ? null : [.. draft.Quantities.Select(quantity => Quantity(article, quantity))],
            Stage = draft.Stage,
            Dates = draft.Dates.Count == 0 ? null : [.. draft.Dates.Select(date => Date(article, date))],
            Place = draft.Place is TextSpan span ? article.Letters(span) : null,
            Region = region is null || IsOfTownship(article, region) ? null : RegionOf(region),
            Industry = industry,
            Evidence = [.. draft.Tellings.Select(article.Document.Quote)],
            Sources = Sources(article, draft, industry),
        };
    }

    // A township tells the place, not another region than its county's, which is the article's own as a rule.
    private static RegionRecord? RegionOf(Mention place) => Regions.Of(place) is { Level: not DivisionLevel.Township } region ? region : null;

    // 曲阳乡, a township of 东海 called as a county elsewhere is.
    private static bool IsOfTownship(ArticleView article, Mention region) => region.Span.End < article.Text.Length && article.Text[region.Span.End] is '乡' or '镇' or '村' or '街';

    private static ProjectAmountRecord Amount(ArticleView article, DraftAmount draft)
    {
        Quote quote = article.Document.Quote(draft.Mention.Span);
        Amount amount = draft.Mention.Amount!.Value;
        return new ProjectAmountRecord(draft.Role, amount.Value, amount.Unit, quote.Text, quote.Start, quote.End)
        {
            High = amount.High,
            Mod = Modifiers.Told(amount.Modifier),
            Phase = draft.Phase,
        };
    }

    private static ProjectQuantityRecord Quantity(ArticleView article, DraftQuantity draft)
    {
        Quote quote = article.Document.Quote(draft.Mention.Span);
        Amount amount = draft.Mention.Amount!.Value;
        return new ProjectQuantityRecord(draft.Role, amount.Value, amount.Unit, quote.Text, quote.Start, quote.End)
        {
            High = amount.High,
            Mod = Modifiers.Told(amount.Modifier),
        };
    }

    private static ProjectDateRecord Date(ArticleView article, DraftDate draft)
    {
        Quote quote = article.Document.Quote(draft.Mention.Span);
        return new ProjectDateRecord(draft.Role, draft.Mention.Date!.Value.Value, quote.Text, quote.Start, quote.End);
    }

    private static Dictionary<string, RecordSource> Sources(ArticleView article, ProjectDraft draft, string? industry)
    {
        Dictionary<string, RecordSource> sources = new() { ["name"] = article.Source(draft.Candidate.Rule, draft.Candidate.Span) };
        AddIf(sources, "parties", draft.Parties.Count > 0, () => article.Source(draft.PartyRule, draft.Tellings[0]));
        AddIf(sources, "amounts", draft.Amounts.Count > 0, () => article.Source(draft.AmountRule, draft.Amounts[0].Mention.Span));
        AddIf(sources, "quantities", draft.Quantities.Count > 0, () => article.Source("quantity-by-label", draft.Quantities[0].Mention.Span));
        AddIf(sources, "stage", draft.Stage is not null, () => article.Source(draft.StageRule, draft.StageSpan));
        AddIf(sources, "dates", draft.Dates.Count > 0, () => article.Source("date-by-verb", draft.Dates[0].Mention.Span));
        AddIf(sources, "place", draft.Place is not null, () => article.Source("place-by-locator", draft.Place!.Value));
        AddIf(sources, "industry", industry is not null, () => article.Source("industry-word-of-name", draft.Candidate.Span));
        return sources;
    }

    private static void AddIf(Dictionary<string, RecordSource> sources, string field, bool isTold, Func<RecordSource> source)
    {
        if (isTold)
        {
            sources[field] = source();
        }
    }
}
