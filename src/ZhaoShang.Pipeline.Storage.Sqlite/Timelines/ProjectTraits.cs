using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>What of a project's record and its article decides whether another record tells the same project.</summary>
internal sealed class ProjectTraits
{
    private ProjectTraits()
    {
    }

    /// <summary>The article's id.</summary>
    public required string Document { get; init; }

    /// <summary>Its name, taken apart.</summary>
    public required ProjectName Name { get; init; }

    /// <summary>The firms that invest or cooperate, and that which its name begins with.</summary>
    public required IReadOnlyList<FirmName> Firms { get; init; }

    /// <summary>The division where it is sited, or else that of its article; null if neither has a code.</summary>
    public required RegionRecord? Region { get; init; }

    /// <summary>Its amounts.</summary>
    public required IReadOnlyList<ProjectAmountRecord> Amounts { get; init; }

    /// <summary>What it makes or holds, in its name or beside it.</summary>
    public required IReadOnlyList<Capacity> Capacities { get; init; }

    /// <summary>Its stage.</summary>
    public required ProjectStage? Stage { get; init; }

    /// <summary>The years of its dates by role.</summary>
    public required IReadOnlyList<(ProjectDateRole Role, int Year)> Years { get; init; }

    /// <summary>The day of telling; null if the article has no date.</summary>
    public required DateOnly? Told { get; init; }

    /// <summary>The codes of region without the zeros of the levels below: 1403 for 阳泉.</summary>
    public string? RegionPrefix { get; private init; }

    /// <summary>Reads them from <paramref name="project"/> as <paramref name="article"/> tells it.</summary>
    public static ProjectTraits Of(ProjectRecord project, ToldArticle article)
    {
        RegionRecord? region = project.Region?.Code is not null ? project.Region : article.Region?.Code is not null ? article.Region : null;
        string[] places = [.. PlacesOf(project.Place, project.Region?.Name, article.Region?.Name).Distinct().OrderByDescending(static place => place.Length)];
        string[] firms = [.. (project.Parties ?? []).Where(static party => party.Role != PartyRole.Host).Select(static party => party.Name)];
        ProjectName name = ProjectName.Read(project.Name, firms, places);
        return new ProjectTraits
        {
            Document = article.Id,
            Name = name,
            Firms = [.. firms.Append(name.Firm).OfType<string>().Select(firm => FirmName.Read(firm, places)).OfType<FirmName>().Distinct()],
            Region = region,
            RegionPrefix = region?.Code is { } code ? Prefix(code) : null,
            Amounts = project.Amounts ?? [],
            Capacities = [.. name.Capacities.Concat(CapacitiesOf(project.Quantities ?? [])).Distinct()],
            Stage = project.Stage,
            Years = [.. (project.Dates ?? []).Select(static date => (date.Role, Year: YearOf(date.Edtf))).Where(static date => date.Year is not null).Select(static date => (date.Role, date.Year!.Value))],
            Told = article.Day,
        };
    }

    private static string Prefix(string code) => code switch
    {
        [_, _, '0', '0', '0', '0'] => code[..2],
        [_, _, _, _, '0', '0'] => code[..4],
        _ => code,
    };

    private static int? YearOf(string edtf) => Edtf.TryParse(edtf, out Edtf date) ? date.Year : null;

    private static IEnumerable<Capacity> CapacitiesOf(IReadOnlyList<ProjectQuantityRecord> quantities) => quantities
        .Where(static quantity => quantity.Role == QuantityRole.Capacity && quantity.High is null)
        .Select(static quantity => new Capacity(quantity.Value, quantity.Unit.Split('/')[0]).InBaseUnit);

    /// <summary>山西省阳泉市郊区 gives itself, its parts, and their short forms of two letters and more.</summary>
    private static IEnumerable<string> PlacesOf(params string?[] names)
    {
        foreach (string name in names.OfType<string>().Select(Letters.Plain))
        {
            yield return name;
            int start = 0;
            for (int at = 1; at < name.Length; at++)
            {
                if (!"省市县区州盟旗镇乡".Contains(name[at], StringComparison.Ordinal))
                {
                    continue;
                }

                yield return name[start..(at + 1)];
                yield return name[start..];
                if (at - start >= 2)
                {
                    yield return name[start..at];
                }

                start = at + 1;
            }
        }

        foreach (string own in new[] { "我省", "我市", "我县", "我区", "全市", "全县", "全区", "本市", "本县", "本区" })
        {
            yield return own;
        }
    }
}
