namespace ZhaoShang.Pipeline.Storage;

/// <summary>The row's region is one of these divisions or lies in one: the region of a project or indicator where it has its own, else the article's.</summary>
/// <param name="Name">As it was typed.</param>
/// <param name="CodePrefixes">Codes of GB/T 2260 or their beginnings (<c>1403</c> for 阳泉 and all in it); empty for what never holds.</param>
public sealed record RegionTerm(string Name, IReadOnlyList<string> CodePrefixes) : QueryNode;
