using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>An amount of a project, with what it is.</summary>
internal sealed record DraftAmount(AmountRole Role, Mention Mention, int? Phase);

/// <summary>A quantity of a project, with what it is.</summary>
internal sealed record DraftQuantity(QuantityRole Role, Mention Mention);

/// <summary>A date of a project, with what happened then.</summary>
internal sealed record DraftDate(ProjectDateRole Role, Mention Mention);

/// <summary>A project while its tellings are gathered.</summary>
internal sealed class ProjectDraft(NameCandidate candidate)
{
    public NameCandidate Candidate { get; private set; } = candidate;

    public string Name => Candidate.Name;

    /// <summary>The letters of its first telling and its surroundings, for other names in it.</summary>
    public string Telling { get; set; } = "";

    /// <summary>The clauses that tell of it, in the order of the text.</summary>
    public List<TextSpan> Tellings { get; } = [];

    /// <summary>The clauses in which its parties are looked for.</summary>
    public List<TextSpan> Scope { get; } = [];

    /// <summary>The clauses before its own, in the same part of the sentence, that tell of no other project; they tell its parties where its own do not.</summary>
    public TextSpan? EarlierClauses { get; set; }

    /// <summary>The figures that its tellings use, also those told twice.</summary>
    public HashSet<TextSpan> Figures { get; } = [];

    /// <summary>Amounts in its tellings that are of several projects together, and so none of them its own.</summary>
    public HashSet<TextSpan> Shared { get; } = [];

    public List<DraftAmount> Amounts { get; } = [];

    /// <summary>The rule or model that tells the amounts.</summary>
    public string AmountRule { get; set; } = FigureRoles.Rule;

    public List<DraftQuantity> Quantities { get; } = [];

    public List<DraftDate> Dates { get; } = [];

    public List<PartyRecord> Parties { get; set; } = [];

    /// <summary>The rule or model that named the first of the parties.</summary>
    public string PartyRule { get; set; } = "";

    public ProjectStage? Stage { get; set; }

    /// <summary>The rule or model that tells the stage.</summary>
    public string StageRule { get; set; } = StageReader.Rule;

    /// <summary>What the rules had before them when they told the stage.</summary>
    public StageClues StageClues { get; set; }

    /// <summary>All places that name it.</summary>
    public List<NameCandidate> Names { get; } = [candidate];

    /// <summary>Where the stage is told.</summary>
    public TextSpan StageSpan { get; set; }

    public TextSpan? Place { get; set; }

    /// <summary>Takes over what <paramref name="other"/> tells: the fuller name, all figures once, all places, the furthest stage.</summary>
    public void Absorb(ProjectDraft other)
    {
        bool isOtherThing = (IsFirm(Name) || Parties.Exists(party => Name == party.Name + "项目")) && !IsFirm(other.Name) && other.Amounts.Exists(amount => Figures.Contains(amount.Mention.Span));
        bool isOtherFuller = isOtherThing || (Candidate.IsShort == other.Candidate.IsShort
            ? HasMoreMaker(other) || (other.Name.Length > Name.Length && !HasMoreMakerThan(other))
            : Candidate.IsShort);
        bool isStageOfList = Candidate.IsShort && other.Stage is not null;
        if (isStageOfList || (other.Stage is { } stage && (Stage is null || stage > Stage) && !other.Candidate.IsShort))
        {
            Stage = other.Stage;
            StageSpan = other.StageSpan;
            StageClues = other.StageClues;
        }

        Candidate = isOtherFuller ? other.Candidate : Candidate;
        Names.AddRange(other.Names);
        Tellings.AddRange(other.Tellings);
        Parties.AddRange(other.Parties.Where(party => !Parties.Exists(known => known.Name.Contains(party.Name, StringComparison.Ordinal))));
        Figures.UnionWith(other.Figures);
        Shared.UnionWith(other.Shared);
        Amounts.AddRange(other.Amounts.Where(amount => !Amounts.Exists(known => known.Mention.Span == amount.Mention.Span || (known.Role == amount.Role && known.Phase == amount.Phase && known.Mention.Amount?.Value == amount.Mention.Amount?.Value))));
        Quantities.AddRange(other.Quantities.Where(quantity => !Quantities.Exists(known => known.Mention.Amount == quantity.Mention.Amount)));
        Dates.AddRange(other.Dates.Where(date => !Dates.Exists(known => known.Mention.Date == date.Mention.Date && known.Role == date.Role)));
        Place ??= other.Place;
    }

    // 恒泰集团投资2亿元,建设制鞋园: the thing, not who puts the same money into it.
    private static bool IsFirm(string name) => ProjectWords.Firms.EndingAt(name, name.Length, 0) is not null;

    private bool HasMoreMaker(ProjectDraft other) => !StartsWithCapacity(other.Name) && StartsWithCapacity(Name);

    private bool HasMoreMakerThan(ProjectDraft other) => StartsWithCapacity(other.Name) && !StartsWithCapacity(Name);

    private static bool StartsWithCapacity(string name) => name.StartsWith("年产", StringComparison.Ordinal) || char.IsAsciiDigit(name[0]);
}
