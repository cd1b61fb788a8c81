namespace ZhaoShang.Pipeline.Text;

/// <summary>A division as a record names it.</summary>
/// <param name="Code">The code of GB/T 2260 (9 digits for a township); null for one that the standard does not list.</param>
/// <param name="Name">The name from the province down.</param>
/// <param name="Level">The level; a zone is never one.</param>
/// <param name="Valid">EDTF, the years of a division that no longer exists: <c>1983/1996</c>; null for one that does.</param>
public sealed record RegionRecord(string? Code, string Name, DivisionLevel Level, string? Valid = null);
