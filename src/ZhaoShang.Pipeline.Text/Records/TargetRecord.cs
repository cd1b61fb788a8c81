namespace ZhaoShang.Pipeline.Text;

/// <summary>The share of its plan that a figure fulfils.</summary>
/// <param name="Percent">In percent: 135 for 完成年度任务的135%.</param>
public sealed record TargetRecord(decimal Percent);
