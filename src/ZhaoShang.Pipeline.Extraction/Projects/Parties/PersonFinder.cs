using System.Buffers;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects.Parties;

/// <summary>
/// Finds persons who invest: behind a word for what they are (客商, 老板, 台商), behind the place that they come from (石狮人, 晋江的), or right before a verb
/// that only investors are told with (创办, 独资). Near misses: 客商普遍反映, 县长李明考察.
/// </summary>
internal static class PersonFinder
{
    private const string Surnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝";

    /// <summary>True for a letter that is a surname. O(1).</summary>
    public static bool IsSurname(char letter) => Surnames.Contains(letter, StringComparison.Ordinal);

    private static readonly PhraseSet DoubleSurnames = new("欧阳 司马 上官 诸葛 司徒 夏侯 皇甫 尉迟 慕容 令狐 端木 东方 公孙 长孙 宇文");

    private static readonly PhraseSet Titles = new(
        "客商 商人 老板 台商 港商 外商 侨商 侨胞 侨领 浙商 闽商 粤商 苏商 徽商 晋商 温商 企业家 业主 能人 大户 乡贤 老乡 投资人 投资者 投资商 华侨 港胞 台胞 华人 创业者 带头人 村民 青年 大学生 农民 农民工 "
        + "华商 经销商 个体户 专业户 籍 创业人士 能手 乡友 校友");

    private static readonly PhraseSet Followers = new(
        "投资 出资 创办 兴办 独资 合资 看好 相中 投 带来 带着 牵头 在 与 和 及 同 跟 也 又 已 拟 将 要 想 打算 准备 计划 决定 来 到 看中 看准 租 承包 承租 收购 办 建 开 筹 引进 先生 女士 等 的 个人 一次 一行 拿出 斥资 共同 联合 合伙 "
        + "从 把 于 表示 当场 说 就 便 返乡 回乡 回到 自筹 用 利用 看上 落户 签 达成 流转 领办 经营 注册 新上 新建 扩建 有意 三年 两年 去年 今年 捐资 为 刚 早 原 则 自己 一 二 两 三 还 正 增资 追加 耗资 先后 累计 前来 实地 考察");

    // Behind these alone a name at the beginning of its clause is an investor's.
    private static readonly PhraseSet InvestorsVerbs = new("投资 出资 创办 兴办 独资 斥资 个人 自筹 捐资 领办 承包 承租 拿出 租下 租用 看中 看准 看好 相中 合伙");

    /// <summary>The names of investing persons in <paramref name="span"/>, from left to right.</summary>
    public static IEnumerable<TextSpan> In(ArticleView article, TextSpan span)
    {
        bool hasForeign = span.Of(article.Text).Contains('·');
        int at = span.Start;
        int last = -1;
        while ((at = hasForeign ? at : NextSurname(article.Text, at, span.End)) < span.End)
        {
            TextSpan? name = IsBeginning(article, at, span) ? NameAt(article.Text, at, span.End) : null;
            if (name is TextSpan person && (IsInvestor(article, person, span) || (last > 0 && last == at - 1 && article.Text[last] is '、' or '和' or '与')))
            {
                yield return person;
                at = last = person.End;
            }
            else
            {
                at++;
            }
        }
    }

    private static readonly SearchValues<char> FirstLetters = SearchValues.Create(Surnames + string.Concat(DoubleSurnames.Phrases.Select(static surname => surname[0])));

    private static int NextSurname(string text, int start, int end)
    {
        int next = text.AsSpan(start, end - start).IndexOfAny(FirstLetters);
        return next < 0 ? end : start + next;
    }

    private static bool IsBeginning(ArticleView article, int at, TextSpan span) =>
        Surnames.Contains(article.Text[at], StringComparison.Ordinal) || article.Text.AsSpan(at, Math.Min(8, span.End - at)).Contains('·')
        || DoubleSurnames.At(article.Text, at, span.End) is not null || (Titles.EndingAt(article.Text, at, Math.Max(0, at - 4)) is not null && article.Text.AsSpan(at, Math.Min(10, span.End - at)).Contains('·'));

    // Surname and one or two letters, or a foreign name with its dot, and then a word that may follow a person.
    private static TextSpan? NameAt(string text, int start, int limit)
    {
        int dot = text.AsSpan(start, Math.Min(8, limit - start)).IndexOf('·');
        if (dot >= 1)
        {
            return Ended(text, start, start + dot + 5, start + dot + 2, limit);
        }

        int surname = DoubleSurnames.At(text, start, limit) is not null ? 2 : 1;
        return Ended(text, start, start + surname + 2, start + surname + 1, limit);
    }

    private static TextSpan? Ended(string text, int start, int longest, int shortest, int limit)
    {
        for (int end = shortest; end <= longest && end <= limit; end++)
        {
            bool isName = IsHan(text, start, end);
            bool isEnded = end == text.Length || !char.IsLetter(text[end]) || Followers.At(text, end, text.Length) is not null;
            bool goesOn = end < longest && end < limit && char.IsLetter(text[end]) && (end + 1 == text.Length || !char.IsLetter(text[end + 1]) || StrongFollowers.At(text, end + 1, text.Length) is not null)
                && StrongFollowers.At(text, end, text.Length) is null;
            if (isName && isEnded && !goesOn)
            {
                return new TextSpan(start, end);
            }
        }

        return null;
    }

    private static readonly PhraseSet StrongFollowers = new("投资 出资 创办 兴办 独资 合资 带来 牵头 打算 准备 计划 看中 看准 租 承包 收购 引进 先生 女士 个人 拿出 斥资 共同 联合 在 与 和 的 表示 有意 办的 建的");

    private static bool IsHan(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text[i] is not (>= '\u4E00' and <= '\u9FFF' or '·') || text[i] is '的' or '了' or '在')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsInvestor(ArticleView article, TextSpan name, TextSpan span)
    {
        string text = article.Text;
        int floor = Math.Max(span.Start, name.Start - 8);
        if (article.Mentions.Covering(name.Start, MentionKind.Organisation) is not null)
        {
            return false;
        }

        bool isTitled = Titles.EndingAt(text, name.Start, floor) is not null;
        bool isFrom = name.Start >= 2 && text[name.Start - 1] is '人' or '的' && article.Mentions.Covering(name.Start - 2, MentionKind.Region) is not null;
        if (!isTitled && IsCommonWord(article, name))
        {
            return false;
        }

        bool isReturned = Returned.EndingAt(text, name.Start, floor) is not null;
        bool isAlone = (name.Start == span.Start || text[name.Start - 1] is ',' or '，' or '由' or '。' or '、' or ';' or ':')
            && InvestorsVerbs.At(text, name.End, text.Length) is not null && article.Mentions.Covering(name.Start, MentionKind.Region) is null;
        return isTitled || isReturned || (isFrom && InvestorsVerbs.IsIn(text, ArticleView.After(name.End, Math.Min(text.Length, name.End + 16)))) || isAlone;
    }

    // 项目, 全面, 金属: a word of the dictionary that begins like a surname.
    private static bool IsCommonWord(ArticleView article, TextSpan name) => article.WordsWithin(new TextSpan(name.Start, name.End + 1)).FirstOrDefault() is { Length: > 1 } word
        && word.Start == name.Start && word.Class is WordClass.Noun or WordClass.Verb or WordClass.VerbalNoun or WordClass.Adverb or WordClass.Adjective;

    private static readonly PhraseSet Returned = new(
        WordPairs.Of("返乡 回乡 在外 外出", "的 创业的 经商的 办厂的 务工的 人员 人士"));
}
