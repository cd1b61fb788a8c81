namespace ZhaoShang.Pipeline.Text;

/// <summary>The class of a word, from the tags of the dictionary.</summary>
public enum WordClass : byte
{
    /// <summary>Not in the dictionary, or of a class that no one asks for.</summary>
    Other,

    /// <summary>Noun (n and its kinds).</summary>
    Noun,

    /// <summary>Name of a person (nr).</summary>
    PersonName,

    /// <summary>Name of a place (ns).</summary>
    PlaceName,

    /// <summary>Name of an organisation (nt).</summary>
    OrganisationName,

    /// <summary>Other proper name (nz).</summary>
    ProperName,

    /// <summary>Verb (v).</summary>
    Verb,

    /// <summary>Verb used as a noun (vn).</summary>
    VerbalNoun,

    /// <summary>Adjective (a and its kinds).</summary>
    Adjective,

    /// <summary>Adverb (d).</summary>
    Adverb,

    /// <summary>Numeral (m).</summary>
    Numeral,

    /// <summary>Measure word (q).</summary>
    Measure,

    /// <summary>Word of time (t).</summary>
    Time,

    /// <summary>Word of place or direction (f, s).</summary>
    Direction,

    /// <summary>Pronoun (r).</summary>
    Pronoun,

    /// <summary>Preposition (p).</summary>
    Preposition,

    /// <summary>Conjunction (c).</summary>
    Conjunction,

    /// <summary>Particle (u and its kinds, y).</summary>
    Particle,

    /// <summary>Idiom or set phrase (i, l, j).</summary>
    Idiom,

    /// <summary>Latin letters (eng).</summary>
    Latin,

    /// <summary>Punctuation and white space.</summary>
    Punctuation,
}
