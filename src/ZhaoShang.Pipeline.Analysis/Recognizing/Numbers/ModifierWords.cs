using System.Collections.Immutable;
using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>The words before and behind a figure that bound it.</summary>
internal static class ModifierWords
{
    // Longest first. 约 of 签约3个项目, 近 of 最近三年, 过 of 通过3项, 上 of 以上千万元 are none.
    private static readonly ImmutableArray<ModifierWord> WordsBefore =
    [
        new("不得低于", AmountModifier.AtLeast), new("不得超过", AmountModifier.AtMost), new("没有超过", AmountModifier.AtMost),
        new("不低于", AmountModifier.AtLeast), new("不少于", AmountModifier.AtLeast), new("不小于", AmountModifier.AtLeast),
        new("不下于", AmountModifier.AtLeast), new("不超过", AmountModifier.AtMost), new("未超过", AmountModifier.AtMost),
        new("不高于", AmountModifier.AtMost), new("不多于", AmountModifier.AtMost), new("不大于", AmountModifier.AtMost),
        new("不下", AmountModifier.AtLeast), new("至少", AmountModifier.AtLeast), new("最少", AmountModifier.AtLeast),
        new("不超", AmountModifier.AtMost), new("最高", AmountModifier.AtMost, "史年创新来"), new("最多", AmountModifier.AtMost), new("至多", AmountModifier.AtMost),
        new("不足", AmountModifier.LessThan), new("不到", AmountModifier.LessThan), new("未到", AmountModifier.LessThan),
        new("低于", AmountModifier.LessThan), new("少于", AmountModifier.LessThan), new("小于", AmountModifier.LessThan),
        new("超过", AmountModifier.MoreThan), new("突破", AmountModifier.MoreThan), new("高于", AmountModifier.MoreThan),
        new("多于", AmountModifier.MoreThan), new("大于", AmountModifier.MoreThan),
        new("大约", AmountModifier.Approx), new("大概", AmountModifier.Approx), new("将近", AmountModifier.Approx),
        new("接近", AmountModifier.Approx), new("几乎", AmountModifier.Approx), new("几近", AmountModifier.Approx),
        new("约为", AmountModifier.Approx, "签合节"), new("超", AmountModifier.MoreThan, "高"), new("逾", AmountModifier.MoreThan),
        new("约", AmountModifier.Approx, "签合节履条违预制公纲邀特集续契解赴相简隐誓盟立爽租毁"),
        new("近", AmountModifier.Approx, "最附新临远亲邻靠就走贴晋相"),
        new("过", AmountModifier.MoreThan, "通经不透度难跨越胜") { NeedsBareNumeral = true },
        new("上", AmountModifier.AtLeast, "以海晚早马网线会山路街身手岸及") { NeedsBareNumeral = true },
    ];

    private static readonly ImmutableArray<ModifierWord> WordsAfter =
    [
        new("（含）以上", AmountModifier.AtLeast), new("(含)以上", AmountModifier.AtLeast), new("（含）以下", AmountModifier.AtMost),
        new("(含)以下", AmountModifier.AtMost), new("及以上", AmountModifier.AtLeast), new("或以上", AmountModifier.AtLeast),
        new("及以下", AmountModifier.AtMost), new("或以下", AmountModifier.AtMost), new("以上", AmountModifier.AtLeast, "海"),
        new("以下", AmountModifier.AtMost, "简几问"), new("以内", AmountModifier.AtMost, "蒙"), new("之内", AmountModifier.AtMost),
        new("左右", AmountModifier.Approx, "两侧岸翼"), new("上下", AmountModifier.Approx, "游联级班工"), new("有余", AmountModifier.MoreThan),
        new("开外", AmountModifier.MoreThan), new("出头", AmountModifier.MoreThan),
    ];

    private const string Remainders = "多余";

    private static readonly LetterIndex<ModifierWord> BeforeByLastLetter = new(WordsBefore, word => word.Word[^1]);

    private static readonly LetterIndex<ModifierWord> AfterByFirstLetter = new(WordsAfter, word => word.Word[0]);

    /// <summary>The letters that a word in front of a figure can end with.</summary>
    public static IEnumerable<char> LastLettersBefore => WordsBefore.Select(word => word.Word[^1]);

    /// <summary>The letters that a word behind a figure can begin with.</summary>
    public static IEnumerable<char> FirstLettersBehind => [.. WordsAfter.Select(word => word.Word[0]), .. Remainders];

    /// <summary>True if a word in front of a figure can end with <paramref name="letter"/>.</summary>
    public static bool MayEndBefore(char letter) => BeforeByLastLetter[letter].Length > 0;

    /// <summary>The word that ends at <paramref name="end"/>, in front of a figure; an empty word if there is none.</summary>
    public static ModifierWord Before(ReadOnlySpan<char> text, int end, bool isBare)
    {
        foreach (ref readonly ModifierWord word in BeforeByLastLetter[NumeralLetters.At(text, end - 1)])
        {
            int start = end - word.Word.Length;
            if (start >= 0
                && text[start..end].SequenceEqual(word.Word)
                && (isBare || !word.NeedsBareNumeral)
                && !IsGuarded(word, NumeralLetters.At(text, start - 1)))
            {
                return word;
            }
        }

        return default;
    }

    /// <summary>The word that begins at <paramref name="start"/>, behind a figure; an empty word if there is none.</summary>
    public static ModifierWord After(ReadOnlySpan<char> text, int start)
    {
        foreach (ref readonly ModifierWord word in AfterByFirstLetter[NumeralLetters.At(text, start)])
        {
            if (text[start..].StartsWith(word.Word, StringComparison.Ordinal)
                && !IsGuarded(word, NumeralLetters.At(text, start + word.Word.Length)))
            {
                return word;
            }
        }

        return IsRemainder(text, start) ? new ModifierWord(text[start] == '多' ? "多" : "余", AmountModifier.MoreThan) : default;
    }

    // 3年多, 10公里余 at the end of a phrase; not 10元多种, 3家余杭企业.
    private static bool IsRemainder(ReadOnlySpan<char> text, int at)
    {
        char next = NumeralLetters.At(text, at + 1);
        return Remainders.Contains(NumeralLetters.At(text, at))
            && (next is '\0' or '的' or '来' or '后' || !IsHan(next))
            && NumeralLetters.Arabic(next) < 0;
    }

    private static bool IsHan(char letter) => letter is >= '\u4e00' and <= '\u9fff';

    private static bool IsGuarded(in ModifierWord word, char beside) => beside != '\0' && word.Guard.Contains(beside);
}
