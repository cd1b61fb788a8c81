namespace ZhaoShang.Pipeline.Text;

/// <summary>A party of a project.</summary>
/// <param name="Name">Its name as printed.</param>
/// <param name="Role">What part it has.</param>
public sealed record PartyRecord(string Name, PartyRole Role);
