using System.Numerics;
using System.Runtime.Intrinsics;

namespace ZhaoShang.Pipeline.Extraction.Learning;

/// <summary>
/// The weights of known features for at most six labels, each name beside its weights (as 4,096ths) in 16 bytes. A name lies in one of two places that
/// follow from it, so that a look-up reads both and goes no way that depends on what it finds; most unknown names are told from bits, which lie nearer, and read
/// the first place.
/// </summary>
internal sealed class SlottedWeights
{
    /// <summary>The most labels that a place has room for.</summary>
    public const int MostLabels = 6;

    private const float Unit = 4096;
    private const int LanesOfName = 2;
    private const int LeastPlaces = 4;
    private const int MostMoves = 500;
    private const int HalfBits = 16;
    private const int BitsOfWord = 5;
    private const int PlacesOfWord = 4;

    // A name in the first two lanes, behind it the weight of each label; zeros in an empty one.
    private readonly Vector128<short>[] _places;

    // Bits of the known names, eight for each place.
    private readonly uint[] _known;

    /// <summary>Takes the names of the features, without repetition and without 0, and their weights, feature by feature.</summary>
    public SlottedWeights(int labels, ReadOnlySpan<uint> names, ReadOnlySpan<float> weights)
    {
        int places = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(LeastPlaces, names.Length * 2 + 1));
        for (_places = new Vector128<short>[places]; !TryPlaceAll(labels, names, weights); _places = new Vector128<short>[places])
        {
            places *= 2;
        }

        _known = new uint[_places.Length / PlacesOfWord];
        foreach (uint name in names)
        {
            _known[WordOf(name)] |= 1u << (int)name;
        }
    }

    /// <summary>Adds the weights of <paramref name="features"/> to the score of each label, all labels at once and in whole numbers. O(features).</summary>
    public void Add(ReadOnlySpan<uint> features, Span<double> scores)
    {
        Vector256<int> total = Vector256<int>.Zero;
        foreach (uint feature in features)
        {
            int isKnown = -(int)((_known[WordOf(feature)] >> (int)feature) & 1);
            Vector128<short> row = IfNamed(_places[FirstOf(feature) & isKnown], feature) | IfNamed(_places[SecondOf(feature) & isKnown], feature);
            total += Vector256.WidenLower(row.ToVector256());
        }

        Span<int> sums = stackalloc int[LanesOfName + MostLabels];
        total.CopyTo(sums);
        for (int label = 0; label < scores.Length; label++)
        {
            scores[label] += sums[LanesOfName + label] / (double)Unit;
        }
    }

    private static Vector128<short> IfNamed(Vector128<short> row, uint name) =>
        row & Vector128.Equals(Vector128.Shuffle(row.AsUInt32(), Vector128<uint>.Zero), Vector128.Create(name)).AsInt16();

    private int WordOf(uint name) => (int)(name >> BitsOfWord) & (_known.Length - 1);

    private int FirstOf(uint name) => (int)name & (_places.Length - 1);

    private int SecondOf(uint name) => (int)BitOperations.RotateRight(name, HalfBits) & (_places.Length - 1);

    private bool TryPlaceAll(int labels, ReadOnlySpan<uint> names, ReadOnlySpan<float> weights)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (!TryPlace(RowOf(names[i], weights.Slice(i * labels, labels))))
            {
                return false;
            }
        }

        return true;
    }

    // Whoever lies where a new one goes moves to its other place, and so on.
    private bool TryPlace(Vector128<short> row)
    {
        int at = FirstOf(NameOf(row));
        for (int moves = 0; moves < MostMoves; moves++)
        {
            (row, _places[at]) = (_places[at], row);
            uint name = NameOf(row);
            if (name == 0)
            {
                return true;
            }

            at = at == FirstOf(name) ? SecondOf(name) : FirstOf(name);
        }

        return false;
    }

    private static uint NameOf(Vector128<short> row) => row.AsUInt32().ToScalar();

    private static Vector128<short> RowOf(uint name, ReadOnlySpan<float> weights)
    {
        Vector128<short> row = Vector128.CreateScalar(name).AsInt16();
        for (int label = 0; label < weights.Length; label++)
        {
            row = row.WithElement(label + LanesOfName, (short)Math.Clamp(MathF.Round(weights[label] * Unit), short.MinValue, short.MaxValue));
        }

        return row;
    }
}
