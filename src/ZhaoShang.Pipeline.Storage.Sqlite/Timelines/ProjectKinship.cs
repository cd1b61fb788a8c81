using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>
/// Decides whether two records of different articles tell the same project. The answer depends on the two and their articles only. What is unsure is no link.
/// </summary>
/// <remarks>
/// <para>Two records contradict each other, and are never of one story, if</para>
/// <list type="bullet">
/// <item>they are of one article;</item>
/// <item>they are sited in different divisions, neither in the other (one that was renamed, 通州市 and 通州区, is one);</item>
/// <item>both tell firms, and none of them is the same or related;</item>
/// <item>both tell what is made, and it is not alike;</item>
/// <item>one tells a phase, or an extension of a plant, that the other does not;</item>
/// <item>both tell a total investment, or one of the same phase, in the same currency and none agree (see <see cref="MoneyAgreement"/>);</item>
/// <item>both tell capacities in the same unit and none agree;</item>
/// <item>they are told more than ten years apart, or years of signing, start or completion lie more than a year apart;</item>
/// <item>half a year or more after completion or operation it is told as proposed, negotiated, intended or signed.</item>
/// </list>
/// <para>
/// Otherwise they are linked as <see cref="Strength"/> says. Names of words of which many names are made (新能源项目, 标准厂房项目, 工业园项目) never link by themselves.
/// </para>
/// </remarks>
internal static class ProjectKinship
{
    /// <summary>Same firm, same thing made, and an amount or capacity that agrees.</summary>
    public const int Sure = 3;

    /// <summary>Two of these, in the same county, with nothing against it.</summary>
    public const int Strong = 2;

    /// <summary>A name that stands only once in the county.</summary>
    public const int ByName = 1;

    /// <summary>No link.</summary>
    public const int None = 0;

    private const int LongestLife = 10;
    private const int LongestSilence = 5;
    private const int DaysOfHalfAYear = 183;
    private const double LeastResemblance = 0.6;

    /// <summary>How surely the two tell the same project: <see cref="None"/> to <see cref="Sure"/>.</summary>
    public static int Strength(ProjectTraits left, ProjectTraits right)
    {
        if (left.RegionPrefix is null || right.RegionPrefix is null || Contradict(left, right))
        {
            return None;
        }

        FirmAgreement firm = FirmsOf(left, right);
        bool hasSameThing = left.Name.Thing.Length > 0 && left.Name.Thing == right.Name.Thing;
        bool hasSameFigure = AmountsOf(left, right) is true || CapacitiesOf(left, right) is true;
        bool isCommon = left.Name.IsCommon || right.Name.IsCommon;
        if (firm == FirmAgreement.Same && hasSameThing && hasSameFigure)
        {
            return Sure;
        }

        if (!AreInOneCounty(left, right))
        {
            return None;
        }

        return firm switch
        {
            FirmAgreement.Same when hasSameFigure => Strong,
            FirmAgreement.Same when hasSameThing && !isCommon && AreNear(left, right) && !TellOtherCurrencies(left, right) => Strong,
            FirmAgreement.Same when IsFirmAlone(left) && IsFirmAlone(right) && AreNear(left, right) => ByName,
            FirmAgreement.Related when hasSameThing && !isCommon && hasSameFigure => Strong,
            FirmAgreement.Unknown when hasSameThing && left.Name.IsLandmark => ByName,
            FirmAgreement.Unknown when hasSameThing && !isCommon && HasSameOwnFigure(left, right) => Strong,
            _ => None,
        };
    }

    /// <summary>True if the two cannot be one project; the same both ways round.</summary>
    public static bool Contradict(ProjectTraits left, ProjectTraits right) =>
        left.Document == right.Document
        || !AreInOnePlace(left, right)
        || left.Name.Phases != right.Name.Phases
        || left.Name.IsRework != right.Name.IsRework
        || FirmsOf(left, right) == FirmAgreement.Different
        || !AreAlike(left.Name, right.Name)
        || AmountsOf(left, right) is false
        || CapacitiesOf(left, right) is false
        || !AreInOneLife(left, right);

    private static FirmAgreement FirmsOf(ProjectTraits left, ProjectTraits right)
    {
        FirmAgreement best = FirmAgreement.Unknown;
        foreach (FirmName firm in left.Firms)
        {
            foreach (FirmName other in right.Firms)
            {
                FirmAgreement agreement = firm.Compare(other);
                best = agreement > best ? agreement : best;
            }
        }

        return best;
    }

    /// <summary>The things made are one, or one is told in short, or one is not told.</summary>
    private static bool AreAlike(ProjectName left, ProjectName right) =>
        left.Thing.Length == 0 || right.Thing.Length == 0
        || left.Thing.Contains(right.Thing, StringComparison.Ordinal) || right.Thing.Contains(left.Thing, StringComparison.Ordinal)
        || Letters.Resemblance(left.Thing, right.Thing) >= LeastResemblance;

    private static bool? AmountsOf(ProjectTraits left, ProjectTraits right)
    {
        bool? agree = null;
        foreach (ProjectAmountRecord amount in left.Amounts)
        {
            foreach (ProjectAmountRecord other in right.Amounts)
            {
                if (MoneyAgreement.AreComparable(amount, other))
                {
                    agree = agree is true || MoneyAgreement.Agree(amount, other);
                }
            }
        }

        return agree;
    }

    /// <summary>Both tell totals, in no currency both: 3000万美元 may be 2亿元 or not.</summary>
    private static bool TellOtherCurrencies(ProjectTraits left, ProjectTraits right) =>
        TellsTotal(left) && TellsTotal(right) && AmountsOf(left, right) is null;

    private static bool TellsTotal(ProjectTraits project) => project.Amounts.Any(static amount => amount.Role == AmountRole.TotalInvestment);

    private static bool? CapacitiesOf(ProjectTraits left, ProjectTraits right)
    {
        bool? agree = null;
        foreach (Capacity capacity in left.Capacities)
        {
            foreach (Capacity other in right.Capacities)
            {
                if (capacity.Unit == other.Unit)
                {
                    agree = agree is true || capacity.Value == other.Value;
                }
            }
        }

        return agree;
    }

    private static bool AreInOnePlace(ProjectTraits left, ProjectTraits right)
    {
        if (left.RegionPrefix is not { } one || right.RegionPrefix is not { } other)
        {
            return true;
        }

        return one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal)
            || (one[..2] == other[..2] && WasRenamed(left.Region!.Name, right.Region!.Name));
    }

    private static bool AreInOneCounty(ProjectTraits left, ProjectTraits right) =>
        left.RegionPrefix is { Length: >= 6 } one && right.RegionPrefix is { Length: >= 6 } other
        && (one[..6] == other[..6] || WasRenamed(left.Region!.Name, right.Region!.Name));

    /// <summary>通州市 became 通州区. 城区 and 城关镇 are two, and so are the 桥西区 of two cities.</summary>
    private static bool WasRenamed(string left, string right)
    {
        string one = OwnName(left);
        string other = OwnName(right);
        return one.Length >= 3 && one.Length == other.Length && one[^1] != other[^1] && "县市区".Contains(one[^1], StringComparison.Ordinal)
            && "县市区".Contains(other[^1], StringComparison.Ordinal) && one.AsSpan(0, one.Length - 1).SequenceEqual(other.AsSpan(0, other.Length - 1));
    }

    /// <summary>通州市 of 江苏省南通市通州市.</summary>
    private static string OwnName(string fullName)
    {
        int start = 0;
        foreach (string level in new[] { "省", "市", "盟", "地区", "自治州", "自治区" })
        {
            int at = fullName.Length < 2 ? -1 : fullName.LastIndexOf(level, fullName.Length - 2, StringComparison.Ordinal);
            start = Math.Max(start, at < 0 ? 0 : at + level.Length);
        }

        return fullName[start..];
    }

    private static bool AreInOneLife(ProjectTraits left, ProjectTraits right)
    {
        foreach ((ProjectDateRole role, int year) in left.Years)
        {
            if (role is ProjectDateRole.Signed or ProjectDateRole.Started or ProjectDateRole.Completed
                && right.Years.Any(other => other.Role == role) && !right.Years.Any(other => other.Role == role && Math.Abs(other.Year - year) <= 1))
            {
                return false;
            }
        }

        if (left.Told is not { } told || right.Told is not { } other)
        {
            return true;
        }

        (ProjectTraits first, ProjectTraits second) = told <= other ? (left, right) : (right, left);
        int days = Math.Abs(told.DayNumber - other.DayNumber);
        return days <= LongestLife * 366
            && !(days >= DaysOfHalfAYear && first.Stage is ProjectStage.Completed or ProjectStage.Operating && second.Stage is <= ProjectStage.Signed);
    }

    private static bool AreNear(ProjectTraits left, ProjectTraits right) =>
        left.Told is { } told && right.Told is { } other && Math.Abs(told.DayNumber - other.DayNumber) <= LongestSilence * 366;

    /// <summary>远盛电力有限公司项目: nothing but the firm.</summary>
    private static bool IsFirmAlone(ProjectTraits project) => project.Name.Firm is not null && project.Name.Thing.Length == 0;

    /// <summary>A figure that is hardly another project's: a capacity, or an amount of two digits and more.</summary>
    private static bool HasSameOwnFigure(ProjectTraits left, ProjectTraits right) =>
        CapacitiesOf(left, right) is true
        || left.Amounts.Any(amount => MoneyAgreement.DigitsOf(amount.Value) > 1
            && right.Amounts.Any(other => MoneyAgreement.AreComparable(amount, other) && MoneyAgreement.Agree(amount, other)));
}
