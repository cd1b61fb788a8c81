using System.Runtime.InteropServices;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>Joins names that stand side by side where the second lies in the first: 浙江 and 衢州.</summary>
internal static class PlacePaths
{
    /// <summary>Joins neighbours among <paramref name="readings"/>. A doubtful name counts beside a parent or child that is not. O(readings).</summary>
    public static void Join(DivisionTable table, List<PlaceReading> readings)
    {
        Dictionary<(int[] Above, int[] Rows), int[]>? known = null;
        int joined = 0;
        foreach (ref readonly PlaceReading reading in CollectionsMarshal.AsSpan(readings))
        {
            PlaceReading before = joined > 0 ? readings[joined - 1] : default;
            if (before.Rows is null || before.Span.End != reading.Span.Start || (before.IsDoubtful && reading.IsDoubtful))
            {
                readings[joined++] = reading;
                continue;
            }

            known ??= [];
            if (!known.TryGetValue((before.Rows, reading.Rows), out int[]? rows))
            {
                rows = Below(table, before.Rows, reading.Rows);
                known.Add((before.Rows, reading.Rows), rows);
            }

            if (rows.Length == 0)
            {
                readings[joined++] = reading;
                continue;
            }

            readings[joined - 1] = new PlaceReading(TextSpan.Cover(before.Span, reading.Span), rows, PlaceReading.Path) { IsOfficial = reading.IsOfficial };
        }

        readings.RemoveRange(joined, readings.Count - joined);
    }

    /// <summary>Those of <paramref name="rows"/> that lie in one of <paramref name="above"/>.</summary>
    public static int[] Below(DivisionTable table, ReadOnlySpan<int> above, ReadOnlySpan<int> rows)
    {
        List<int>? below = null;
        foreach (int row in rows)
        {
            for (int ancestor = table[row].Parent; ancestor >= 0; ancestor = table[ancestor].Parent)
            {
                if (above.Contains(ancestor))
                {
                    (below ??= []).Add(row);
                    break;
                }
            }
        }

        return below is null ? [] : [.. below];
    }
}
