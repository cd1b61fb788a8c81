namespace ZhaoShang.Pipeline.Cli;

/// <summary>What a setting is, and where that was set.</summary>
/// <param name="Value">The value.</param>
/// <param name="Place">The variable's name or the file's path; null for the default.</param>
internal sealed record SettingValue(string Value, string? Place);
