using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Segmenting;

/// <summary>The tags of the dictionary (those of the ICTCLAS tag set and jieba's additions) as classes.</summary>
internal static class WordTag
{
    /// <summary>The class for <paramref name="tag"/>; <see cref="WordClass.Other"/> for one that stands for no class or is not known.</summary>
    public static WordClass ToClass(ReadOnlySpan<char> tag) => tag switch
    {
        "nr" or "nrt" or "nrfg" => WordClass.PersonName,
        "ns" => WordClass.PlaceName,
        "nt" => WordClass.OrganisationName,
        "nz" => WordClass.ProperName,
        "vn" => WordClass.VerbalNoun,
        "an" => WordClass.Noun,
        "eng" => WordClass.Latin,
        "zg" or "" => WordClass.Other,
        _ => OfKind(tag[0]),
    };

    /// <summary>The first letter of a tag names the kind, further letters its sort.</summary>
    private static WordClass OfKind(char kind) => kind switch
    {
        'n' => WordClass.Noun,
        'v' => WordClass.Verb,
        'a' or 'b' or 'z' => WordClass.Adjective,
        'd' => WordClass.Adverb,
        'm' => WordClass.Numeral,
        'q' => WordClass.Measure,
        't' => WordClass.Time,
        'f' or 's' => WordClass.Direction,
        'r' => WordClass.Pronoun,
        'p' => WordClass.Preposition,
        'c' => WordClass.Conjunction,
        'u' or 'y' => WordClass.Particle,
        'i' or 'l' or 'j' => WordClass.Idiom,
        'w' => WordClass.Punctuation,
        _ => WordClass.Other,
    };
}
