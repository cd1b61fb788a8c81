using System.Numerics;
using System.Runtime.Intrinsics;

namespace ZhaoShang.Pipeline.Extraction.Learning.Names;

/// <summary>
/// Makes the features of the words of a sentence for models of names. No letters are copied; the names of features are made for eight words at a time.
/// </summary>
internal ref struct NameFeatures
{
    private const int Lanes = NameTokens.Lanes;
    private const int WordColumns = 17;
    private const int Columns = WordColumns + 10;
    private const uint MostSinceBoundary = 8;

    private const int MostTraits = 16;
    private const uint MostClasses = 31;

    // The features of single traits: of the word before, of the word itself, and of the word behind with the class of the word itself (class by class).
    private static readonly uint[] TraitBefore = [.. Enumerable.Range(0, MostTraits).Select(static trait => FeatureHash.Of(22, 1u << trait))];
    private static readonly uint[] TraitHere = [.. Enumerable.Range(0, MostTraits).Select(static trait => FeatureHash.Of(23, 1u << trait))];
    private static readonly uint[] TraitAfter =
        [.. Enumerable.Range(0, (int)MostClasses + 1).SelectMany(static kind => Enumerable.Range(0, MostTraits).Select(trait => FeatureHash.Of(24, 1u << trait, kind < MostClasses ? (uint)kind : NameTokens.NoClass)))];

    private readonly NameTokens _tokens;
    private readonly int _end;
    private readonly uint _sentence;
    private SentenceWalk _walk;
    private int _next;

    /// <summary>Begins with the word <paramref name="first"/> of a sentence that ends before the word <paramref name="end"/>.</summary>
    public NameFeatures(NameTokens tokens, int first, int end)
    {
        _tokens = tokens;
        _next = first;
        _end = end;
        _sentence = SentenceOf(tokens, first, end);
        _walk = new SentenceWalk(tokens, first, end);
    }

    /// <summary>Adds one place for each word from <paramref name="first"/> to <paramref name="end"/>, exclusive.</summary>
    public static void Add(NameTokens tokens, int first, int end, FeatureRows rows)
    {
        NameFeatures features = new(tokens, first, end);
        while (features.AddNext(rows))
        {
        }
    }

    /// <summary>Adds one place for each of the next eight words; false if there are none left.</summary>
    public bool AddNext(FeatureRows rows)
    {
        int i = _next;
        int count = Math.Min(Lanes, _end - i);
        if (count <= 0)
        {
            return false;
        }

        Span<uint> columns = stackalloc uint[Columns * Lanes];
        Span<uint> places = stackalloc uint[3 * Lanes];
        for (int lane = 0; lane < count; lane++)
        {
            _walk.MoveTo(i + lane);
            places[lane] = (uint)_walk.HeadDistance;
            places[Lanes + lane] = Math.Min((uint)_walk.SinceBoundary, MostSinceBoundary);
            places[2 * Lanes + lane] = (uint)_walk.Depth;
        }

        AddWords(_tokens, i, columns);
        AddTraits(_tokens, i, columns[(15 * Lanes)..]);
        AddRules(_tokens, i, _sentence, columns[(19 * Lanes)..]);
        AddPlaces(_tokens, i, places, _sentence, columns[(24 * Lanes)..]);
        for (int lane = 0; lane < count; lane++)
        {
            AddPlace(_tokens, i + lane, columns[lane..], rows);
        }

        _next = i + count;
        return true;
    }

    // 1 for money, 2 for a list.
    private static uint SentenceOf(NameTokens tokens, int first, int end)
    {
        uint sentence = 0;
        for (int i = first; i < end; i++)
        {
            sentence |= (tokens.IsMoney(i) ? 1u : 0) | (tokens.FirstLetterAt(i) == '、' ? 2u : 0);
        }

        return sentence;
    }

    private static void AddWords(NameTokens tokens, int i, Span<uint> columns)
    {
        (Vector256<uint> before, Vector256<uint> here, Vector256<uint> after) = (tokens.Letters(i - 1), tokens.Letters(i), tokens.Letters(i + 1));
        Put(columns, 0, FeatureHash.Of(1, here));
        Put(columns, 1, FeatureHash.Of(2, before));
        Put(columns, 2, FeatureHash.Of(3, after));
        Put(columns, 3, FeatureHash.Of(4, tokens.Letters(i - 2)));
        Put(columns, 4, FeatureHash.Of(5, tokens.Letters(i + 2)));
        Put(columns, 5, FeatureHash.Of(6, before, here));
        Put(columns, 6, FeatureHash.Of(7, here, after));
        (Vector256<uint> left, Vector256<uint> kind, Vector256<uint> right) = (tokens.Classes(i - 1), tokens.Classes(i), tokens.Classes(i + 1));
        Put(columns, 7, FeatureHash.Of(8, kind, tokens.Lengths(i)));
        Put(columns, 8, FeatureHash.Of(9, left, kind));
        Put(columns, 9, FeatureHash.Of(10, kind, right));
        Put(columns, 10, FeatureHash.Of(11, (left << 8) | kind, right));
        Put(columns, 11, FeatureHash.Of(12, tokens.LastLetters(i)));
        Put(columns, 12, FeatureHash.Of(13, tokens.FirstLetters(i)));
        Put(columns, 13, FeatureHash.Of(14, tokens.Classes(i + 2), right));
        Put(columns, 14, FeatureHash.Of(15, tokens.Classes(i - 2), left));
    }

    private static void AddTraits(NameTokens tokens, int i, Span<uint> columns)
    {
        Put(columns, 0, FeatureHash.Of(20, tokens.Traits(i - 1), tokens.Traits(i)));
        Put(columns, 1, FeatureHash.Of(21, tokens.Traits(i), tokens.Traits(i + 1)));
        Put(columns, 2, FeatureHash.Of(25, tokens.Mentions(i - 1), tokens.Mentions(i)));
        Put(columns, 3, FeatureHash.Of(26, tokens.Mentions(i), tokens.Mentions(i + 1)));
    }

    private static void AddRules(NameTokens tokens, int i, uint sentence, Span<uint> columns)
    {
        Vector256<uint> part = Vector256.Create(NameTokens.PartOfRule);
        Vector256<uint> here = tokens.Rules(i) & part;
        Put(columns, 0, FeatureHash.Of(30, tokens.Rules(i)));
        Put(columns, 1, FeatureHash.Of(31, here, Vector256.Create(sentence)));
        Put(columns, 2, FeatureHash.Of(32, here, tokens.Classes(i)));
        Put(columns, 3, FeatureHash.Of(33, ((tokens.Rules(i - 1) & part) << 4) | here, tokens.Rules(i + 1) & part));
        Put(columns, 4, FeatureHash.Of(34, here, tokens.Traits(i)));
    }

    private static void AddPlaces(NameTokens tokens, int i, ReadOnlySpan<uint> places, uint sentence, Span<uint> columns)
    {
        Put(columns, 0, FeatureHash.Of(40, Vector256.Create(places), tokens.Traits(i) & Vector256.Create((uint)(WordTraits.Boundary | WordTraits.Verb))));
        Put(columns, 1, FeatureHash.Of(41, Vector256.Create(places[Lanes..]), tokens.Classes(i)));
        Put(columns, 2, FeatureHash.Of(42, Vector256.Create(places[(2 * Lanes)..]), Vector256.Create(sentence)));
    }

    private static void Put(Span<uint> columns, int column, Vector256<uint> features) => features.CopyTo(columns[(column * Lanes)..]);

    // A word's features stand below each other in the columns; those of its traits, of which there are more or fewer, stand between.
    private static void AddPlace(NameTokens tokens, int i, ReadOnlySpan<uint> columns, FeatureRows rows)
    {
        Gather(columns, rows.Add(WordColumns));
        (int before, int here, int after) = (tokens.TraitsAt(i - 1), tokens.TraitsAt(i), tokens.TraitsAt(i + 1));
        ReadOnlySpan<uint> ofAfter = TraitAfter.AsSpan((int)(tokens.ClassAt(i) & MostClasses) * MostTraits, MostTraits);
        for (int traits = before | here | after; traits != 0; traits &= traits - 1)
        {
            int trait = BitOperations.TrailingZeroCount(traits);
            AddIf(rows, (before & (1 << trait)) != 0, TraitBefore[trait]);
            AddIf(rows, (here & (1 << trait)) != 0, TraitHere[trait]);
            AddIf(rows, (after & (1 << trait)) != 0, ofAfter[trait]);
        }

        Gather(columns[(WordColumns * Lanes)..], rows.Add(Columns - WordColumns));
        rows.EndPlace();
    }

    private static void Gather(ReadOnlySpan<uint> columns, Span<uint> row)
    {
        for (int column = 0; column < row.Length; column++)
        {
            row[column] = columns[column * Lanes];
        }
    }

    private static void AddIf(FeatureRows rows, bool isThere, uint feature)
    {
        if (isThere)
        {
            rows.Add(feature);
        }
    }
}
