using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>What is summed by itself.</summary>
/// <param name="Role">The role.</param>
/// <param name="Unit">ISO 4217.</param>
internal readonly record struct AmountKind(AmountRole Role, string Unit);
