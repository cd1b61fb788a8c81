namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>What a part of a query speaks of.</summary>
internal static class QueryShape
{
    /// <summary>True if a text or a figure is looked for in it.</summary>
    public static bool HasText(QueryNode node) => node switch
    {
        TextTerm or FigureTerm => true,
        AllOf all => all.Parts.Any(HasText),
        AnyOf any => any.Parts.Any(HasText),
        Without without => HasText(without.Part),
        _ => false,
    };

    /// <summary>True if it asks for nothing, and so holds of every row.</summary>
    public static bool HoldsOfAll(QueryNode node) => node is AllOf all && all.Parts.All(HoldsOfAll);

    /// <summary>True if every term of it speaks of a project, and it has one.</summary>
    public static bool IsOfProject(QueryNode node) => node switch
    {
        AmountTerm or RoleTerm or StageTerm or IndustryTerm or PartyTerm or PlaceTerm => true,
        AllOf all => all.Parts.Count > 0 && all.Parts.All(IsOfProject),
        AnyOf any => any.Parts.Count > 0 && any.Parts.All(IsOfProject),
        Without without => IsOfProject(without.Part),
        _ => false,
    };

    /// <summary>True if it says what an amount must be, without a negation.</summary>
    public static bool IsOfAmount(QueryNode node) => node switch
    {
        AmountTerm or RoleTerm => true,
        AnyOf any => any.Parts.Count > 0 && any.Parts.All(IsOfAmount),
        _ => false,
    };

    /// <summary>
    /// The parts of an <see cref="AllOf"/> that speak of one project together: those of projects, nested ones aside, if one of them is no negation and there
    /// are at least two; else none.
    /// </summary>
    public static IReadOnlyList<QueryNode> ProjectGroup(AllOf all)
    {
        List<QueryNode> group = [.. all.Parts.Where(static part => part is not AllOf && IsOfProject(part))];
        return group.Count > 1 && group.Exists(static part => part is not Without) ? group : [];
    }

    /// <summary>The parts of an <see cref="AllOf"/> that speak of one amount together, if there are at least two; else none.</summary>
    public static IReadOnlyList<QueryNode> AmountGroup(AllOf all)
    {
        List<QueryNode> group = [.. all.Parts.Where(IsOfAmount)];
        return group.Count > 1 ? group : [];
    }

    /// <summary>The text terms and figures that a row is found by, not those that must not hold; in their order.</summary>
    public static IReadOnlyList<QueryNode> SoughtTerms(QueryNode node)
    {
        List<QueryNode> terms = [];
        Add(node, isSought: true);
        return terms;

        void Add(QueryNode part, bool isSought)
        {
            switch (part)
            {
                case TextTerm or FigureTerm when isSought:
                    terms.Add(part);
                    break;
                case AllOf all:
                    Array.ForEach([.. all.Parts], inner => Add(inner, isSought));
                    break;
                case AnyOf any:
                    Array.ForEach([.. any.Parts], inner => Add(inner, isSought));
                    break;
                case Without without:
                    Add(without.Part, !isSought);
                    break;
                default:
                    break;
            }
        }
    }
}
