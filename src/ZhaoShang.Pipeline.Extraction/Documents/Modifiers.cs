using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Documents;

/// <summary>Writes bounds of figures the way records do: none is left out.</summary>
internal static class Modifiers
{
    public static AmountModifier? Told(AmountModifier modifier) => modifier == AmountModifier.None ? null : modifier;
}
