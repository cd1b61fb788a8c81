namespace ZhaoShang.Pipeline.Storage;

/// <summary>A run that begins.</summary>
/// <param name="Began">When.</param>
/// <param name="Verb">What was asked for: <c>ingest</c>, <c>retry</c>, <c>refresh</c>.</param>
/// <param name="PipelineVersion">The version of the pipeline.</param>
/// <param name="Workers">How many documents are worked on at once.</param>
public sealed record RunStart(DateTimeOffset Began, string Verb, string PipelineVersion, int Workers);
