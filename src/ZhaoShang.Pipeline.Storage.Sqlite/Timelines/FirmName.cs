namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>A firm's name, taken apart: what is left without place and legal form (its core), and without its trade (its brand).</summary>
/// <param name="Core">阳泉煤业 of 阳泉煤业(集团)有限责任公司; at least two letters.</param>
/// <param name="Brand">远盛 of 远盛电力; empty where nothing is left without the trades.</param>
/// <param name="IsGroup">True if it calls itself a group.</param>
internal sealed record FirmName(string Core, string Brand, bool IsGroup)
{
    private const int ShortestBrand = 2;
    private const int LongestShortForm = 4;

    /// <summary>Reads <paramref name="name"/>; null if it names no firm, or none that is known by its name (县政府, 市供销社).</summary>
    /// <param name="name">The name as printed.</param>
    /// <param name="places">Names of places that may stand before it, longest first.</param>
    public static FirmName? Read(string name, IReadOnlyList<string> places)
    {
        string plain = Letters.Plain(name);
        if (Array.Exists(KinshipWords.Offices, office => plain.EndsWith(office, StringComparison.Ordinal)))
        {
            return null;
        }

        bool isGroup = plain.Contains("集团", StringComparison.Ordinal);
        string core = Letters.WithoutEnd(plain, KinshipWords.LegalForms, ShortestBrand);
        core = WithoutPlace(WithoutPlace(core, places), KinshipWords.Provinces).Replace("集团", string.Empty, StringComparison.Ordinal);
        return core.Length < ShortestBrand ? null : new FirmName(core, BrandOf(core), isGroup);
    }

    /// <summary>
    /// How surely this is the same firm as <paramref name="other"/>. 远盛电力有限公司 and 山西远盛电力 are one; 阳煤集团 is 阳泉煤业(集团)有限责任公司, for it takes the first
    /// letter of each of its words and both are groups; 远盛电力 and 远盛化工 are related; 远河电力 and 远盛电力 are two.
    /// </summary>
    public FirmAgreement Compare(FirmName other)
    {
        if (Core == other.Core)
        {
            return FirmAgreement.Same;
        }

        if (IsShortOf(other) || other.IsShortOf(this) || EndsIn(other) || other.EndsIn(this))
        {
            return FirmAgreement.Same;
        }

        return HasBrandOf(other) || other.HasBrandOf(this) ? FirmAgreement.Related : FirmAgreement.Different;
    }

    /// <summary>What two names that are the same have in common, at least one of them.</summary>
    public IEnumerable<string> Keys()
    {
        yield return Core[^Math.Min(Core.Length, 4)..];
        if (IsGroup && FirstLetters(Core) is { } initials)
        {
            yield return initials;
        }
    }

    /// <summary>What two names that are related have in common, at least one of them; empty for one without a brand.</summary>
    public IEnumerable<string> BrandKeys() => Brand.Length == 0 ? [] : new[] { Brand[..ShortestBrand], Brand[^ShortestBrand..] }.Distinct();

    /// <summary>光伏 of 伟烨光伏; empty if it tells none, or nothing else.</summary>
    public string Trade => Brand.Length == 0 ? string.Empty : Core[Brand.Length..];

    /// <summary>阳煤 of 阳泉煤业: the first letters of its words of two letters.</summary>
    private bool IsShortOf(FirmName full) =>
        IsGroup && full.IsGroup && Core.Length <= LongestShortForm && FirstLetters(full.Core) is { } initials && initials == Core;

    /// <summary>山西远盛电力 or 温州远盛电力 ends in 远盛电力: only a place stands before. A trade alone (电力) is no firm.</summary>
    private bool EndsIn(FirmName shorter) =>
        Core.Length is var length && length - shorter.Core.Length is >= 2 and <= 3 && shorter.Brand.Length > 0 && shorter.Core.Length >= 4
        && Core.EndsWith(shorter.Core, StringComparison.Ordinal);

    /// <summary>远盛化工 and 温州远盛 have the brand of 远盛电力; of 宝崧钢管, whose trade is not known, 宝崧公司 has it.</summary>
    private bool HasBrandOf(FirmName other) =>
        Brand.Length > 0 && other.Brand.Length > 0 && (Brand.EndsWith(other.Brand, StringComparison.Ordinal) || (other.Brand == other.Core && Core.StartsWith(other.Core, StringComparison.Ordinal)));

    private static string BrandOf(string core)
    {
        string brand = Letters.WithoutEnd(core, KinshipWords.Trades, 0);
        return brand.Length >= ShortestBrand ? brand : string.Empty;
    }

    /// <summary>Without the place before it, as long as a brand is left: 山西远盛电力 without 山西, but 阳泉煤业 as it is.</summary>
    private static string WithoutPlace(string core, IReadOnlyList<string> places)
    {
        string rest = Letters.WithoutBeginning(core, places, ShortestBrand);
        return BrandOf(rest).Length > 0 ? rest : core;
    }

    private static string? FirstLetters(string core) =>
        core.Length is >= 4 and <= 2 * LongestShortForm && core.Length % 2 == 0
            ? string.Concat(Enumerable.Range(0, core.Length / 2).Select(i => core[2 * i]))
            : null;
}
