namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>What is told of works in a year: that they begin, that they are done or run.</summary>
internal static class WorkWords
{
    /// <summary>They begin.</summary>
    public static readonly string[] Begun = ["开工", "动工", "开建", "奠基", "破土", "动土"];

    /// <summary>They are done, or what was built runs.</summary>
    public static readonly string[] Finished = ["投产", "试产", "试车", "建成", "竣工", "完工", "落成", "封顶", "投用", "投运", "交付", "达产", "通车", "通航", "运营", "并网", "开业", "开园"];

    /// <summary>What a firm or project is told to have done in a year.</summary>
    public static readonly string[] Happened =
        [.. Begun, .. Finished, "签约", "签订", "签署", "引进", "引入", "招引", "落户", "入驻", "进驻", "投资", "注册", "成立", "创办", "设立", "组建", "建区", "建市", "建县", "建镇", "建园", "建厂", "撤", "搬迁", "立项", "获批", "启动"];
}
