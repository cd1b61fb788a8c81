using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>What stands around a figure and belongs to it: modifiers, and a currency in front.</summary>
/// <param name="Span">The figure with its edges.</param>
/// <param name="Modifier">What numeral and edges tell together.</param>
/// <param name="Currency">The ISO 4217 code of the currency in front; null if there is none.</param>
internal readonly record struct FigureEdges(TextSpan Span, AmountModifier Modifier, string? Currency)
{
    private const int MostWords = 3;
    private const string OpenBrackets = "(（";
    private const string LastOfCurrencies = "币BYD元金镑R$¥￥€£";
    private static readonly LetterSet LastLettersOfCurrencies = new(LastOfCurrencies);

    // The only ones that what belongs to a figure can end with before it, and begin with behind it.
    private static readonly LetterSet LettersBefore = new([.. LastOfCurrencies, .. NumeralLetters.Blanks, .. ModifierWords.LastLettersBefore]);
    private static readonly LetterSet LettersBehind = new([.. ModifierWords.FirstLettersBehind, .. OpenBrackets]);

    private static readonly ImmutableArray<(string Word, string Code)> Currencies =
    [
        ("人民币", "CNY"), ("RMB", "CNY"), ("CNY", "CNY"), ("US$", "USD"), ("USD", "USD"), ("HK$", "HKD"), ("HKD", "HKD"), ("EUR", "EUR"),
        ("港币", "HKD"), ("美元", "USD"), ("新台币", "TWD"), ("台币", "TWD"), ("日元", "JPY"), ("英镑", "GBP"), ("港元", "HKD"), ("韩元", "KRW"), ("美金", "USD"), ("欧元", "EUR"), ("¥", "CNY"), ("￥", "CNY"), ("$", "USD"), ("€", "EUR"), ("£", "GBP"),
    ];

    /// <summary>True if a currency in front of a figure can end with <paramref name="letter"/>.</summary>
    public static bool MayEndCurrency(char letter) => LastLettersOfCurrencies.Contains(letter);

    /// <summary>Reads around <paramref name="core"/>, to the left not past <paramref name="floor"/>.</summary>
    public static FigureEdges Around(ReadOnlySpan<char> text, TextSpan core, in Numeral numeral, int floor) =>
        LettersBefore.Contains(NumeralLetters.At(text, core.Start - 1)) || LettersBehind.Contains(NumeralLetters.At(text, core.End))
            ? Read(text, core, numeral, floor)
            : new FigureEdges(core, numeral.Modifier, null);

    // Apart, since most figures have nothing beside them.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static FigureEdges Read(ReadOnlySpan<char> text, TextSpan core, in Numeral numeral, int floor)
    {
        int start = core.Start;
        string? currency = null;
        AmountModifier before = AmountModifier.None;
        for (int i = 0; i < MostWords; i++)
        {
            int at = start;
            while (at > floor && NumeralLetters.IsBlank(text[at - 1]) && start - at < 2)
            {
                at--;
            }

            ModifierWord word = ModifierWords.Before(text, at, numeral.Is(NumeralForm.Bare));
            (string name, string? code) = currency is null ? CurrencyBefore(text, at) : ("", null);
            int length = word.Word?.Length ?? name.Length;
            if (length == 0 || at - length < floor)
            {
                break;
            }

            before = before == AmountModifier.None ? word.Modifier : before;
            currency ??= word.Word is null ? code : null;
            start = at - length;
        }

        int end = core.End;
        ModifierWord after = ModifierWords.After(text, SkipIncluded(text, end));
        end = after.Word is null ? end : SkipIncluded(text, end) + after.Word.Length;
        return new FigureEdges(new TextSpan(start, end), Strongest(before, numeral.Modifier, after.Modifier), currency);
    }

    // 约…以上 is 以上, 近20多家 is 20多家: what is exact goes before what is about.
    private static AmountModifier Strongest(AmountModifier before, AmountModifier inside, AmountModifier after)
    {
        foreach (AmountModifier modifier in (ReadOnlySpan<AmountModifier>)[before, after, inside])
        {
            if (modifier is not (AmountModifier.None or AmountModifier.Approx))
            {
                return modifier;
            }
        }

        return before != AmountModifier.None ? before : inside != AmountModifier.None ? inside : after;
    }

    // 10亿元(含10亿元)以上
    private static int SkipIncluded(ReadOnlySpan<char> text, int end)
    {
        const int Longest = 14;
        if (!OpenBrackets.Contains(NumeralLetters.At(text, end)) || NumeralLetters.At(text, end + 1) != '含')
        {
            return end;
        }

        for (int i = end + 2; i < Math.Min(text.Length, end + Longest); i++)
        {
            if (text[i] is ')' or '）')
            {
                return NumeralLetters.At(text, i + 1) == '以' ? i + 1 : end;
            }
        }

        return end;
    }

    private static (string Name, string? Code) CurrencyBefore(ReadOnlySpan<char> text, int end)
    {
        if (end == 0 || !MayEndCurrency(text[end - 1]))
        {
            return ("", null);
        }

        foreach ((string word, string code) in Currencies)
        {
            if (end >= word.Length && text[(end - word.Length)..end].SequenceEqual(word))
            {
                return (word, code);
            }
        }

        return ("", null);
    }
}
