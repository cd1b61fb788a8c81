using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>The project has an amount of this role.</summary>
/// <param name="Role">The role.</param>
public sealed record RoleTerm(AmountRole Role) : QueryNode;
