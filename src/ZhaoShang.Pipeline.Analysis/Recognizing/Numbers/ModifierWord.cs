using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>A word that bounds the figure beside it.</summary>
/// <param name="Word">The word.</param>
/// <param name="Modifier">How it bounds the figure.</param>
/// <param name="Guard">
/// Letters beside the word, away from the figure, that make it part of another one: 约 of 签约, 以上 of 以上海.
/// </param>
internal readonly record struct ModifierWord(string Word, AmountModifier Modifier, string Guard = "")
{
    /// <summary>True if the word is one only in front of 十百千万亿 without a figure: 上亿, 过亿.</summary>
    public bool NeedsBareNumeral { get; init; }
}
