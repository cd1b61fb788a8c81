namespace ZhaoShang.Pipeline.Text;

/// <summary>Figures of the article that agree or clash with an indicator.</summary>
/// <param name="Kind">How they are related to it.</param>
/// <param name="Result">Whether they agree.</param>
/// <param name="Start">The first UTF-16 code unit, in the decoded original, of where they stand.</param>
/// <param name="End">The code unit after their last one.</param>
public sealed record CheckRecord(CheckKind Kind, CheckResult Result, int Start, int End);
