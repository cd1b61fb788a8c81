namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>Letters that make another word of the edge of a year, a quarter or a month.</summary>
internal static class EdgeLetters
{
    /// <summary>Behind 初: 初步, 初期, 初中.</summary>
    public const string BehindStart = "步始期具次中级衷审评试";

    /// <summary>Behind 底 and 末: 底薪, 底层, 末端.</summary>
    public const string BehindEnd = "薪蕴层位端梢班子";
}
