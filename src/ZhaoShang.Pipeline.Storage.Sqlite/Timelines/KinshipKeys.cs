using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>The keys by which likely tellings of one project are looked up: two records that <see cref="ProjectKinship"/> links have one in common.</summary>
internal static class KinshipKeys
{
    /// <summary>Amounts that agree lie in the same step of a quarter or in neighbouring ones.</summary>
    private const double Step = 1.25;

    /// <summary>The keys that a project is put down under; none where it has no region, for then it is never linked.</summary>
    public static HashSet<long> Of(ProjectTraits project) => Of(project, reach: 0);

    /// <summary>The keys that its likely kin is put down under.</summary>
    public static HashSet<long> ToLookUp(ProjectTraits project) => Of(project, reach: 1);

    private static HashSet<long> Of(ProjectTraits project, int reach)
    {
        if (project.RegionPrefix is not { } region)
        {
            return [];
        }

        string province = region[..2];
        return [.. Texts(project, reach).Select(text => Hash($"{province} {text}"))];
    }

    private static IEnumerable<string> Texts(ProjectTraits project, int reach)
    {
        string thing = project.Name.Thing;
        foreach (FirmName firm in project.Firms)
        {
            foreach (string key in firm.Keys())
            {
                yield return $"firm {key}";
            }

            foreach (string key in project.Name.IsCommon ? [] : firm.BrandKeys())
            {
                yield return $"brand {key} {thing}";
            }
        }

        if (project.Name.IsLandmark)
        {
            yield return $"landmark {thing}";
        }

        if (project.Name.IsCommon)
        {
            yield break;
        }

        foreach (Capacity capacity in project.Capacities)
        {
            yield return FormattableString.Invariant($"capacity {thing} {capacity.Value:0.####} {capacity.Unit}");
        }

        foreach (ProjectAmountRecord amount in project.Amounts.Where(static amount => MoneyAgreement.AreComparable(amount, amount)))
        {
            for (int step = StepOf(amount.Value) - reach; step <= StepOf(amount.High ?? amount.Value) + reach; step++)
            {
                yield return FormattableString.Invariant($"amount {thing} {amount.Role} {amount.Unit} {step}");
            }
        }
    }

    private static int StepOf(decimal value) => value <= 0 ? 0 : (int)Math.Floor(Math.Log((double)value) / Math.Log(Step));

    /// <summary>FNV-1a over the letters, its bits stirred.</summary>
    private static long Hash(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char letter in text)
        {
            hash = (hash ^ letter) * 1099511628211;
        }

        hash = (hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15;
        return (long)(hash ^ (hash >> 29));
    }
}
