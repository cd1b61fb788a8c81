using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Analysis.Recognizing.Money;
using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Quantities;

/// <summary>Tells numbers of things from names and figures of speech.</summary>
internal static class CountTraps
{
    private const int Clause = 24;
    private const int Near = 8;
    private const string Scores = "扣加占得计记减满各为";
    private const string WordLike = "节班窝群峰盘章碗扇捆令托板贴丸穗棒筐篓把基桩面段封";

    private static readonly WordSet Steps = ["前移", "后移", "上升", "下降", "前进", "跃升", "提升", "上移", "下移", "退后", "后退", "攀升"];
    private static readonly WordSet Times = ["目前", "日前", "此前", "之前", "以前", "会前", "年前", "午前", "眼前", "当前", "提前", "先后", "会后", "之后", "今后", "最后", "然后", "午后", "日后", "此后", "以后", "随后", "年后"];
    private static readonly WordSet Scoring = ["计分", "百分制", "分值", "得分", "评分", "扣分", "加分", "积分"];
    private static readonly WordSet Teams = ["人马", "大军", "队伍", "并进", "出击", "小分队", "招商"];
    private static readonly WordSet Policies = ["政策", "优惠", "措施", "新政", "意见"];

    /// <summary>True if a figure with a measure word counts things. 期 is one only in 分三期: 三期 is the third.</summary>
    public static bool IsCount(string text, in Figure figure)
    {
        Numeral numeral = figure.Numeral;
        if (figure.IsGlued || MoneyContext.IsSpoken(text, figure) || numeral.Is(NumeralForm.LeadingZero | NumeralForm.DigitString | NumeralForm.Half | NumeralForm.Implied))
        {
            return false;
        }

        bool isPhase = figure.Unit!.Word == "期" && NumeralLetters.At(text, figure.Core.Start - 1) is not ('分' or '共');
        if (figure.Value != decimal.Truncate(figure.Value) || isPhase || IsOrdinal(text, figure) || IsEdition(text, figure) || IsNamedGroup(text, figure) || IsRank(text, figure) || !FitsUnit(text, figure))
        {
            return false;
        }

        return numeral.Is(NumeralForm.Arabic) || (!IsWord(text, figure) && IsChineseCount(text, figure));
    }

    // 前三名, 前移4位: places in a row, and steps. Near misses: 3位客商, 目前3名.
    private static bool IsRank(string text, in Figure figure)
    {
        if (figure.Unit!.Word is not ("位" or "名"))
        {
            return false;
        }

        ReadOnlySpan<char> before = Phrases.Before(text, figure.Core.Start, Near);
        bool isOfRow = before.Length > 0 && before[^1] is '前' or '后' && !Phrases.EndsWithAny(before, Times);
        return isOfRow || (figure.Unit.Word == "位" && Phrases.HasAny(Phrases.ListBefore(text, figure.Span.Start, Near), Steps));
    }

    // Units that count only where their neighbours say so: 扣10分, 前两届, 分三档, 五路人马, not 17时13分, 三届二次会议, 三档次, 北三路; and 政策二十条 is a name.
    private static bool FitsUnit(string text, in Figure figure)
    {
        char before = NumeralLetters.At(text, figure.Core.Start - 1);
        return figure.Unit!.Word switch
        {
            "分" => Scores.Contains(before) || Phrases.HasAny(text.AsSpan(Math.Max(0, figure.Span.Start - Clause * 2), Math.Min(Clause * 2, figure.Span.Start)), Scoring),
            "届" => before is '前' or '近' or '续' or '了' or '过',
            "档" => before is '分' or '为' or '了' or '成',
            "路" => before == '分' || Phrases.BeginsWithAny(Phrases.After(text, figure.Span.End, Near), Teams),
            "条" => figure.Numeral.Is(NumeralForm.Arabic) || !Phrases.EndsWithAny(Phrases.Before(text, figure.Span.Start, Near), Policies),
            _ => true,
        };
    }

    // 四面, 三基, 两节, 五段: one digit with a measure word that is more often part of a word. Near misses: 共八章, 分三段.
    private static bool IsWord(string text, in Figure figure) =>
        figure.Numeral.Is(NumeralForm.Single) && WordLike.Contains(figure.Unit!.Word, StringComparison.Ordinal)
        && NumeralLetters.At(text, figure.Core.Start - 1) is not ('共' or '分' or '成' or '了' or '为' or '装');

    // 二组、五组和七组 of a list are names. Near miss: 分六组.
    private static bool IsNamedGroup(string text, in Figure figure)
    {
        if (!figure.Numeral.Is(NumeralForm.Single) || figure.Unit!.Word is not ("组" or "班" or "部" or "所" or "队"))
        {
            return false;
        }

        char unit = figure.Unit.Word[0];
        int end = figure.Core.End;
        int start = figure.Core.Start;
        bool isBefore = NumeralLetters.At(text, end + 2) == unit && NumeralLetters.Chinese(NumeralLetters.At(text, end + 1)) > 0 && NumeralLetters.At(text, end) is '、' or '和' or '与';
        bool isBehind = NumeralLetters.At(text, start - 2) == unit && NumeralLetters.Chinese(NumeralLetters.At(text, start - 3)) > 0 && NumeralLetters.At(text, start - 1) is '、' or '和' or '与';
        return isBefore || isBehind;
    }

    // 两家, 十多家, 四大类, 数百家; not 一个, 二次创业, 拾起, 千条路, “三个一” (a name).
    private static bool IsChineseCount(string text, in Figure figure)
    {
        Numeral numeral = figure.Numeral;
        char first = text[numeral.Span.Start];
        char before = figure.Core.Start > 0 ? text[figure.Core.Start - 1] : '\0';
        bool isFigureOfSpeech = numeral.Is(NumeralForm.Bare) && figure.Modifier == AmountModifier.None;
        bool isOrdinalDigit = numeral.Is(NumeralForm.Single) && (NumeralLetters.IsFormal(first) || first is '二' or '一' or '零' or '〇');
        bool isName = before is '“' or '"' or '‘' or '「' or '《' or '〈' && text.AsSpan(figure.Core.End).IndexOfAny("”\"’」》") is >= 0 and < 6;
        return figure.Value >= 1 && !IsNameOrRank(text, figure, before) && !isFigureOfSpeech && !isOrdinalDigit && !isName && !(figure.Value < 2 && figure.High is null);
    }

    // 九所镇, 五棵树镇; 排在前三位; 货比三家; 电动三轮, 三轮车. Near misses: 三个镇, 引进三位客商.
    private static bool IsNameOrRank(string text, in Figure figure, char before)
    {
        char next = NumeralLetters.At(text, figure.Core.End);
        bool isTown = figure.Numeral.Is(NumeralForm.Single) && figure.Unit!.Word is not ("个" or "类" or "片") && (next is '镇' or '乡' || (next == '树' && NumeralLetters.At(text, figure.Core.End + 1) is '镇' or '乡'));
        bool isVehicle = figure.Unit!.Word == "轮" && (next is '车' or '摩' || (before is '动' or '用' && next is not ('谈' or '磋')));
        return isTown || isVehicle || (figure.Unit!.Word == "位" && before is '前' or '后') || (before == '比' && figure.Unit.Word == "家" && figure.Numeral.Is(NumeralForm.Single));
    }

    // 2023版, 2018班, 6.0版
    private static bool IsEdition(string text, in Figure figure) => figure.Unit!.Word is "版" or "班" or "节" or "章" && (figure.Value is >= 1900 and < 2100 || figure.Core.Of(text).Contains('.'));

    // 第4名, 三届七次会议, 三分之二个.
    private static bool IsOrdinal(string text, in Figure figure)
    {
        char before = figure.Core.Start > 0 ? text[figure.Core.Start - 1] : '\0';
        bool isFraction = before == '之' && figure.Core.Start > 1 && text[figure.Core.Start - 2] is '分' or '其';
        return before is '第' or '初' or '№' or '届' || isFraction;
    }
}
