namespace ZhaoShang.Pipeline.Text;

/// <summary>What was taken away or repaired on the way from the original to the normalised text, counted by kind.</summary>
public sealed record NoiseCounts
{
    /// <summary>Nothing was.</summary>
    public static NoiseCounts None { get; } = new();

    /// <summary>Pinyin annotations that were removed: 項(xiàng).</summary>
    public int PinyinAnnotations { get; init; }

    /// <summary>Letters of menus, adverts, notices and other text around the article, in UTF-16 code units.</summary>
    public int BoilerplateChars { get; init; }

    /// <summary>Abstracts or leads that repeat the body.</summary>
    public int AbstractDuplicate { get; init; }

    /// <summary>Letters that could not be decoded (U+FFFD).</summary>
    public int ReplacementChars { get; init; }

    /// <summary>1 where the encoding was guessed and another is nearly as likely, else 0.</summary>
    public int DoubtfulEncoding { get; init; }

    /// <summary>Letters and bytes that were damaged and could be repaired.</summary>
    public int RepairedChars { get; init; }
}
