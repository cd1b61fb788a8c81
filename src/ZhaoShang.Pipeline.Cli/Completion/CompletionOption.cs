namespace ZhaoShang.Pipeline.Cli;

/// <summary>An option as completion scripts need it.</summary>
/// <param name="Name">Its name with the hyphens.</param>
/// <param name="Description">What it does.</param>
/// <param name="Values">What may stand behind it; empty for files and free letters.</param>
/// <param name="IsFlag">True if nothing stands behind it.</param>
internal sealed record CompletionOption(string Name, string Description, IReadOnlyList<string> Values, bool IsFlag);
