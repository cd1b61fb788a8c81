using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>What queries mean: each row of the articles by itself is asked whether it meets the tree.</summary>
internal sealed class NaiveSearch(IReadOnlyList<ExtractedDocument> documents)
{
    /// <summary>The rows that meet <paramref name="query"/>, by path and place.</summary>
    public IReadOnlyList<NaiveRow> Rows(RecordQuery query)
    {
        List<NaiveRow> rows = [.. documents.OrderBy(static document => document.Document.Doc, StringComparer.Ordinal)
            .SelectMany(document => RowsOf(document, query.Rows)).Where(row => Meets(row, query.Filter))];
        return query.CountCopies ? rows : [.. rows.Where(row => ReferenceEquals(row.Article, FirstCopy(row, rows)))];
    }

    private static IEnumerable<NaiveRow> RowsOf(ExtractedDocument article, RowType rows) => rows switch
    {
        RowType.Article => [new NaiveRow(article, rows, 0)],
        RowType.Project => article.Projects.Select((_, i) => new NaiveRow(article, rows, i)),
        RowType.Indicator => article.Indicators.Select((_, i) => new NaiveRow(article, rows, i)),
        _ => article.Events.Select((_, i) => new NaiveRow(article, rows, i)),
    };

    /// <summary>Of the copies of the row's article with rows that fit the original, else the first by path.</summary>
    private ExtractedDocument FirstCopy(NaiveRow row, List<NaiveRow> fitting)
    {
        string text = row.Article.Document.TextId;
        ExtractedDocument original = documents.Where(document => document.Document.TextId == text)
            .OrderBy(static document => document.Document.Published is null).ThenBy(static document => document.Document.Published, StringComparer.Ordinal)
            .ThenBy(static document => document.Document.Doc, StringComparer.Ordinal).First();
        List<ExtractedDocument> copies = [.. fitting.Select(static other => other.Article).Where(other => other.Document.TextId == text)];
        return copies.Contains(original) ? original : copies[0];
    }

    private static bool Meets(NaiveRow row, QueryNode node)
    {
        switch (node)
        {
            case AllOf all:
                List<QueryNode> group = row.Type == RowType.Article ? Group(all) : row.Type == RowType.Project ? [.. all.Parts.Where(IsOfAmount)] : [];
                if (group.Count < 2)
                {
                    return all.Parts.All(part => Meets(row, part));
                }

                return all.Parts.Where(part => !group.Exists(other => ReferenceEquals(other, part))).All(part => Meets(row, part))
                    && (row.Type == RowType.Article
                        ? RowsOf(row.Article, RowType.Project).Any(project => Meets(project, new AllOf(group)))
                        : (row.Project.Amounts ?? []).Any(amount => group.TrueForAll(part => MeetsAmount(amount, part))));
            case AnyOf any:
                return any.Parts.Any(part => Meets(row, part));
            case Without without:
                return !Meets(row, without.Part);
            case TextTerm text:
                return NaiveText.Tells(row.Fields(), text);
            case FigureTerm figure:
                return row.Figures().Any(told => told.Value == figure.Value && (figure.Unit is null || told.Unit == figure.Unit));
            default:
                return NaiveTerms.Meets(row, node) ?? RowsOf(row.Article, RowType.Project).Any(project => NaiveTerms.Meets(project, node) == true)
                    || (node is PlaceTerm && RowsOf(row.Article, RowType.Event).Any(happening => NaiveTerms.Meets(happening, node) == true));
        }
    }

    private static bool MeetsAmount(ProjectAmountRecord amount, QueryNode node) => node switch
    {
        AnyOf any => any.Parts.Any(part => MeetsAmount(amount, part)),
        RoleTerm role => amount.Role == role.Role,
        AmountTerm term => NaiveTerms.IsWithin(term, amount.Value, amount.High, amount.Unit, amount.Mod),
        _ => throw new InvalidOperationException(),
    };

    private static List<QueryNode> Group(AllOf all)
    {
        List<QueryNode> group = [.. all.Parts.Where(static part => part is not AllOf && IsOfProject(part))];
        return group.Exists(static part => part is not Without) ? group : [];
    }

    private static bool IsOfAmount(QueryNode node) => node is AmountTerm or RoleTerm || (node is AnyOf any && any.Parts.Count > 0 && any.Parts.All(IsOfAmount));

    private static bool IsOfProject(QueryNode node) => node switch
    {
        AmountTerm or RoleTerm or StageTerm or IndustryTerm or PartyTerm or PlaceTerm => true,
        AllOf all => all.Parts.Count > 0 && all.Parts.All(IsOfProject),
        AnyOf any => any.Parts.Count > 0 && any.Parts.All(IsOfProject),
        Without without => IsOfProject(without.Part),
        _ => false,
    };
}
