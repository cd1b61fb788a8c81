namespace ZhaoShang.Pipeline.Text;

/// <summary>A date of a project.</summary>
/// <param name="Role">What happened then.</param>
/// <param name="Edtf">The date.</param>
/// <param name="Text">The letters that tell it.</param>
/// <param name="Start">Their first UTF-16 code unit in the decoded original.</param>
/// <param name="End">The code unit after their last one.</param>
public sealed record ProjectDateRecord(ProjectDateRole Role, string Edtf, string Text, int Start, int End);
