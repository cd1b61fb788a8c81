namespace ZhaoShang.Pipeline.Analysis.Normalizing;

/// <summary>The letters that Mandarin readings are written with (Hanyu Pinyin, ISO 7098), one by one or composed of letter and mark.</summary>
internal static class PinyinLetters
{
    /// <summary>The mark that turns the u before it into ü.</summary>
    public const char Diaeresis = '\u0308';

    /// <summary>A tone mark that stands behind its letter: macron, acute, caron (also breve, as some write it) or grave.</summary>
    public static bool IsTone(char letter) => letter is '\u0304' or '\u0301' or '\u030C' or '\u0306' or '\u0300';

    /// <summary>The small letter without mark, v for ü; U+0000 if it is no letter of a reading. ɡ and ɑ count as g and a.</summary>
    public static char Plain(char letter) => letter switch
    {
        >= 'a' and <= 'z' => letter,
        >= 'A' and <= 'Z' => (char)(letter + ('a' - 'A')),
        'ɡ' => 'g',
        'ɑ' or 'ā' or 'á' or 'ǎ' or 'à' or 'ă' or 'Ā' or 'Á' or 'Ǎ' or 'À' => 'a',
        'ē' or 'é' or 'ě' or 'è' or 'ê' or 'ĕ' or 'Ē' or 'É' or 'Ě' or 'È' => 'e',
        'ī' or 'í' or 'ǐ' or 'ì' or 'ĭ' => 'i',
        'ō' or 'ó' or 'ǒ' or 'ò' or 'ŏ' or 'Ō' or 'Ó' or 'Ǒ' or 'Ò' => 'o',
        'ū' or 'ú' or 'ǔ' or 'ù' or 'ŭ' => 'u',
        'ü' or 'Ü' or 'ǖ' or 'ǘ' or 'ǚ' or 'ǜ' => 'v',
        'ń' or 'ň' or 'ǹ' => 'n',
        'ḿ' => 'm',
        _ => '\0',
    };

    /// <summary>True if the letter itself carries a tone mark.</summary>
    public static bool HasTone(char letter) => letter > '\u007F' && letter is not ('ü' or 'Ü' or 'ɡ' or 'ɑ') && Plain(letter) != '\0';
}
