namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>Where 十百千兆 and 个亿 are no part of a numeral but of the word behind it.</summary>
internal static class UnitLetters
{
    private const string AfterThousand = "瓦克卡赫帕伏焦比安乏峰";
    private const string AfterTrillion = "瓦赫伏帕焦欧比字安";
    private const string AfterHundredPart = "之点比制数率";
    private const string AfterPiece = "元级吨万千百度亩平立方人美港欧日";

    /// <summary>
    /// True if the 十, 百 or 千 at <paramref name="at"/> begins a word: 50千瓦, 三千克, 百分之, 十分. 千米 and 千升 are units behind Arabic digits
    /// (12千米) and behind a unit that they cannot follow (一百千米), else a thousand metres (三千米).
    /// </summary>
    public static bool BelongsToUnit(ReadOnlySpan<char> text, int at, bool isAfterArabic, int lastSmall)
    {
        char next = NumeralLetters.At(text, at + 1);
        return NumeralLetters.SmallUnit(text[at]) switch
        {
            10 => next == '分' && NumeralLetters.At(text, at + 2) != '钟',
            100 => next == '分' && AfterHundredPart.Contains(NumeralLetters.At(text, at + 2)),
            _ => AfterThousand.Contains(next)
                || (next is '米' or '升' && (isAfterArabic || lastSmall != 0))
                || (next == '分' && NumeralLetters.At(text, at + 2) == '之')
                || (next == '字' && NumeralLetters.At(text, at + 2) == '节'),
        };
    }

    /// <summary>True if 兆 is a prefix of a unit (100兆瓦, 1兆赫兹) or nothing was counted before it.</summary>
    public static bool IsTrillionNoScale(ReadOnlySpan<char> text, int at, bool isAfterChinese) =>
        !isAfterChinese || AfterTrillion.Contains(NumeralLetters.At(text, at + 1));

    /// <summary>True if the 亿 before <paramref name="next"/> belongs to what is counted: 3个亿元项目, 两个亿级产业.</summary>
    public static bool IsNoPiece(char next) => next != '\0' && AfterPiece.Contains(next);
}
