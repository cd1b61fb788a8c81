using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Checks;

/// <summary>What a figure was checked by, and with what result.</summary>
/// <param name="Kind">How the other figures are related to it.</param>
/// <param name="IsVerified">True if they agree, false if they clash.</param>
/// <param name="Span">Where the other figures stand.</param>
internal readonly record struct DraftCheck(CheckKind Kind, bool IsVerified, TextSpan Span);
