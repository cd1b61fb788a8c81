using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tables;

/// <summary>Which fields of a table's rows (JSON, CSV) hold what of an article. Names are compared without regard to case.</summary>
public sealed record FieldMapping
{
    /// <summary>The usual names, in simplified and traditional script.</summary>
    public static FieldMapping Usual { get; } = new();

    /// <summary>The names of the article's title; the first that a row has counts.</summary>
    public IReadOnlyList<string> Title { get; init; } = ["title", "标题", "headline", "题名", "標題", "題名"];

    /// <summary>The names of its text, plain or HTML.</summary>
    public IReadOnlyList<string> Text { get; init; } = ["text", "content", "body", "正文", "内容", "全文", "article", "內容"];

    /// <summary>The names of the day of its publication.</summary>
    public IReadOnlyList<string> Date { get; init; } = ["date", "published", "日期", "发布时间", "发布日期", "pubdate", "publish_date", "publish_time", "时间", "發布時間", "發佈時間", "發布日期", "發佈日期", "時間"];

    /// <summary>The names of the medium that published it.</summary>
    public IReadOnlyList<string> Outlet { get; init; } = ["outlet", "source", "来源", "媒体", "media", "來源", "媒體"];

    /// <summary>The names of its author.</summary>
    public IReadOnlyList<string> Author { get; init; } = ["author", "作者", "记者", "記者"];

    /// <summary>The names of the division that it is about.</summary>
    public IReadOnlyList<string> Region { get; init; } = ["region", "地区", "区域", "地區", "區域"];

    /// <summary>The names of its address on the web.</summary>
    public IReadOnlyList<string> Url { get; init; } = ["url", "link", "链接", "网址", "address", "鏈接", "連結", "網址"];

    /// <summary>Reads <paramref name="setting"/>, as <c>text=正文</c>, into <paramref name="mapping"/>: that name then counts alone.</summary>
    /// <returns>What is wrong with the setting; null if nothing is.</returns>
    public static Explanation? Apply(string setting, ref FieldMapping mapping)
    {
        int equals = setting.IndexOf('=', StringComparison.Ordinal);
        string[] names = equals <= 0 ? [] : setting[(equals + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        FieldMapping? changed = names.Length == 0 ? null : setting[..equals].Trim().ToLowerInvariant() switch
        {
            "title" => mapping with { Title = names },
            "text" => mapping with { Text = names },
            "date" => mapping with { Date = names },
            "outlet" => mapping with { Outlet = names },
            "author" => mapping with { Author = names },
            "region" => mapping with { Region = names },
            "url" => mapping with { Url = names },
            _ => null,
        };
        mapping = changed ?? mapping;
        return changed is not null ? null : new Explanation(
            $"“{setting}”不是字段对应；请写成 text=正文 这样，左边用 title、text、date、outlet、author、region 或 url。",
            $"'{setting}' maps no field; write it as text=FIELD, with title, text, date, outlet, author, region or url on the left.");
    }
}
