using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>A word that tells a year, month or day by its distance from another date.</summary>
/// <param name="Word">The word.</param>
/// <param name="Point">What it tells.</param>
/// <param name="NotAfter">Letters before it that make it a part of other words: 以 before 上年产 (以上年产).</param>
/// <param name="NotBefore">Letters after it that do: 轻 after 今年 (如今年轻).</param>
internal sealed record RelativeWord(string Word, DatePoint Point, string NotAfter, string NotBefore)
{
    // Behind a year, these make compounds of the year's own letter: 年产, 年均, 年轻, 年货, 年薪, 年会, 年龄.
    private const string YearCompounds = "产均轻货薪龄会利销审报检息限租";

    // The same without 年产: 当年产值, 比上年产值.
    private const string YearNouns = "均轻货薪龄会销审报检息限租";

    /// <summary>True if it tells a year only together with a part of it.</summary>
    public bool NeedsPart { get; private init; }

    private static readonly RelativeWord[] All =
    [
        // 今年引进12个项目; not 如今年轻人.
        Year("今年", DateAnchor.Article, 0, "如当现", "轻龄"),
        Year("本年", DateAnchor.Article, 0, "成资基日样文根剧课原版", YearCompounds),
        // 去年到位5亿元; not 过去年均.
        Year("去年", DateAnchor.Article, -1, "过失除离逝", "均"),
        Year("大前年", DateAnchor.Article, -3, "", ""),
        // 前年落户; not 目前年产, 以前年度.
        Year("前年", DateAnchor.Article, -2, "目此当以之日产先提年空", YearCompounds + "度"),
        Year("上一年", DateAnchor.Narrative, -1, "以", ""),
        // 比上年增长; not 以上年产5万吨, 网上年货节.
        Year("上年", DateAnchor.Narrative, -1, "以之马网线早晚加础会身", YearNouns + "利纪处加"),
        Year("明年", DateAnchor.Article, 1, "说证声昆透表文三鲜阐注标载", "均"),
        Year("来年", DateAnchor.Article, 1, "近几多年以将未从本历", YearCompounds),
        Year("大后年", DateAnchor.Article, 3, "", ""),
        // 明年开工，后年投产; not 投产后年产值.
        Year("后年", DateAnchor.Article, 2, "产成资工后以今此之营用期设建业标运完全部园线能改网造", YearCompounds + "吞上可实税利营能新增处加总缴纳"),
        Year("下一年", DateAnchor.Narrative, 1, "", ""),
        Year("下年", DateAnchor.Narrative, 1, "以之天", YearCompounds),
        // 同年开工; not 共同年度, 不同年份.
        Year("同年", DateAnchor.Narrative, 0, "共不相合大协如", "龄级份代"),
        Year("当年", DateAnchor.Narrative, 0, "想适正遥", YearNouns + "的情"),
        Year("次年", DateAnchor.Narrative, 1, "每首此一二三两多届几数历层档", YearNouns),
        // 那年春天, 第二年3月: only with a part of the year.
        Year("那年", DateAnchor.Narrative, 0, "", "") with { NeedsPart = true },
        Year("那一年", DateAnchor.Narrative, 0, "", "") with { NeedsPart = true },
        Year("第二年", DateAnchor.Narrative, 1, "", "") with { NeedsPart = true },
        Year("翌年", DateAnchor.Narrative, 1, "", ""),
        Year("这一年", DateAnchor.Article, 0, "过在", "来"),
        Year("新的一年", DateAnchor.Article, 0, "", ""),
        Year("新一年", DateAnchor.Article, 0, "", "轮"),
        Year("全年", DateAnchor.None, 0, "安健周完齐十", "龄"),
        Month("本月", DateAnchor.Article, 0, "日成基样资"),
        Month("这个月", DateAnchor.Article, 0, ""),
        Month("上月", DateAnchor.Article, -1, "以之马"),
        Month("上个月", DateAnchor.Article, -1, "以"),
        Month("下月", DateAnchor.Article, 1, "以之天"),
        Month("下个月", DateAnchor.Article, 1, "以"),
        Month("当月", DateAnchor.Narrative, 0, ""),
        Month("同月", DateAnchor.Narrative, 0, "不合"),
        Month("次月", DateAnchor.Narrative, 1, "每"),
        Day("大前天", DateAnchor.Article, -3, ""),
        Day("前天", DateAnchor.Article, -2, "目"),
        Day("前日", DateAnchor.Article, -2, "目此当以之午"),
        Day("昨天", DateAnchor.Article, -1, ""),
        Day("昨日", DateAnchor.Article, -1, ""),
        // 今天开工; not 如今天气.
        Day("今天", DateAnchor.Article, 0, "如", "气"),
        // 今日签约; not 今日头条, a name.
        Day("今日", DateAnchor.Article, 0, "", "头早晚中之"),
        // 明天开幕; not 更美好的明天.
        Day("明天", DateAnchor.Article, 1, "好的", ""),
        Day("明日", DateAnchor.Article, 1, "声说表证", "之"),
        Day("大后天", DateAnchor.Article, 3, ""),
        Day("后天", DateAnchor.Article, 2, "今先以之", "努学形培"),
        // 昨晚签约; not 如今早已.
        Day("昨晚", DateAnchor.Article, -1, ""), Day("昨夜", DateAnchor.Article, -1, ""),
        Day("今晨", DateAnchor.Article, 0, "如当"), Day("今早", DateAnchor.Article, 0, "如当", "已在就"), Day("今晚", DateAnchor.Article, 0, "如当"), Day("今夜", DateAnchor.Article, 0, "如当"),
        Day("明晚", DateAnchor.Article, 1, "说声证"), Day("明晨", DateAnchor.Article, 1, "说声证"),
        Day("当晚", DateAnchor.Narrative, 0, "适正"),
        Day("当天", DateAnchor.Narrative, 0, ""),
        Day("当日", DateAnchor.Narrative, 0, ""),
        // 同日签约; not 合同日资, which is of money.
        Day("同日", DateAnchor.Narrative, 0, "不合", "元资"),
        Day("同一天", DateAnchor.Narrative, 0, ""),
        Day("次日", DateAnchor.Narrative, 1, "每"),
        Day("翌日", DateAnchor.Narrative, 1, ""),
        // 今春开工, 去冬今春: a season of a told year.
        Season("今春", 0, 21), Season("今夏", 0, 22), Season("今秋", 0, 23), Season("今冬", 0, 24),
        Season("去春", -1, 21), Season("去夏", -1, 22), Season("去秋", -1, 23), Season("去冬", -1, 24),
        Season("明春", 1, 21), Season("明夏", 1, 22), Season("明秋", 1, 23), Season("明冬", 1, 24),
    ];

    private static readonly LetterIndex<RelativeWord> ByFirstLetter = new(All.OrderByDescending(word => word.Word.Length), word => word.Word[0]);

    /// <summary>All words of the table.</summary>
    public static IEnumerable<string> Words => All.Select(word => word.Word);

    /// <summary>The longest word of the table that stands at <paramref name="at"/> as a word of time; null if none does.</summary>
    public static RelativeWord? Find(CompactText text, int at)
    {
        foreach (RelativeWord word in ByFirstLetter[text[at]])
        {
            if (text.Has(at, word.Word) && (!text.IsOneOf(at - 1, word.NotAfter) || text.EndsBefore(at, "超过") || text.EndsBefore(at, "项目")) && !text.IsOneOf(at + word.Word.Length, word.NotBefore))
            {
                return word;
            }
        }

        return null;
    }

    private static RelativeWord Year(string word, DateAnchor anchor, int distance, string notAfter, string notBefore) =>
        new(word, new DatePoint { Year = new(anchor, distance) }, notAfter, notBefore);

    private static RelativeWord Month(string word, DateAnchor anchor, int distance, string notAfter) =>
        new(word, new DatePoint { Month = new(anchor, distance) }, notAfter, "");

    private static RelativeWord Day(string word, DateAnchor anchor, int distance, string notAfter, string notBefore = "") =>
        new(word, new DatePoint { Day = new(anchor, distance) }, notAfter, notBefore);

    private static RelativeWord Season(string word, int distance, int season) =>
        new(word, new DatePoint { Year = new(DateAnchor.Article, distance), Part = YearPart.Month(season) }, "如过说声", "节运晚季天");
}
