namespace ZhaoShang.Pipeline.Text;

/// <summary>Brings a text into simplified script and one width, without annotations.</summary>
public interface ITextNormalizer
{
    /// <summary>Normalises <paramref name="text"/>. Normalising the result again changes nothing; every digit is kept. O(length).</summary>
    NormalizedText Normalize(string text);
}
