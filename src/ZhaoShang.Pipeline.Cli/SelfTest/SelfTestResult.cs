namespace ZhaoShang.Pipeline.Cli;

/// <summary>What came of one test.</summary>
/// <param name="Count">How often it was tried.</param>
/// <param name="Problem">What was wrong the first time that something was; null if nothing was.</param>
/// <param name="Figures">What was measured on the way.</param>
internal sealed record SelfTestResult(int Count, string? Problem, string Figures);
