namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>What is told of works in a year: that they begin, that they are done or run.</summary>
internal static class WorkWords
{
    /// <summary>They begin.</summary>
    public static readonly string[] Begun = ["开工", "动工", "开建", "奠基", "破土", "动土"];

    /// <summary>They are done, or what was built runs.</summary>
    public static readonly string[] Finished = ["投产", "试产", "试车", "建成", "竣工", "完工", "落成", "封顶", "投用", "投运", "交付", "达产", "通车", "通航", "运营", "并网", "开业", "开园"];
}
