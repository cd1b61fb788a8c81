namespace ZhaoShang.Pipeline.Text.Tests.Spans;

/// <summary>The laws of offset maps, on random maps: copies, replacements and gaps in any order.</summary>
public sealed class OffsetMapLaws
{
    private const int Maps = 3000;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 4)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EverySpanMapsIntoTheOriginal(int seed) => ForAll(seed, (map, span) =>
    {
        TextSpan original = map.ToOriginal(span);
        Assert.InRange(original.End, original.Start, map.OriginalLength);
        Assert.True(!span.IsEmpty || original.IsEmpty);
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void OrderIsKept(int seed) => ForAll(seed, (map, span) =>
    {
        TextSpan before = map.ToOriginal(new TextSpan(0, span.Start));
        TextSpan whole = map.ToOriginal(new TextSpan(0, map.DerivedLength));
        TextSpan original = map.ToOriginal(span);
        Assert.True(before.Start <= original.Start && before.End <= whole.End);
        Assert.True(whole.Contains(original));
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ALongerSpanHoldsTheShorterOnes(int seed) => ForAll(seed, (map, span) =>
    {
        for (int at = span.Start; at < span.End; at++)
        {
            Assert.True(map.ToOriginal(span).Contains(map.ToOriginal(new TextSpan(at, at + 1))));
        }
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void SegmentsTileTheDerivedTextAndCopiesKeepTheirLength(int seed) => ForAll(seed, (map, _) =>
    {
        int end = 0;
        foreach (OffsetSegment segment in map.Segments)
        {
            Assert.Equal(end, segment.Derived.Start);
            Assert.False(segment.Derived.IsEmpty);
            Assert.True(!segment.IsCopy || segment.Derived.Length == segment.Original.Length);
            end = segment.Derived.End;
        }

        Assert.Equal(map.DerivedLength, end);
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void TheIdentityChangesNothingOnEitherSide(int seed) => ForAll(seed, (map, span) =>
    {
        Assert.Equal(span, OffsetMap.Identity(map.DerivedLength).ToOriginal(span));
        Assert.Equal(map.ToOriginal(span), map.Compose(OffsetMap.Identity(map.OriginalLength)).ToOriginal(span));
        Assert.Equal(map.ToOriginal(span), OffsetMap.Identity(map.DerivedLength).Compose(map).ToOriginal(span));
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AComposedMapLeadsWhereBothLeadOneAfterTheOther(int seed) => ForAll(seed, (map, span) =>
    {
        OffsetMap earlier = RandomMap(new Random(seed + map.OriginalLength), map.OriginalLength);
        if (!span.IsEmpty)
        {
            Assert.Equal(earlier.ToOriginal(map.ToOriginal(span)), map.Compose(earlier).ToOriginal(span));
        }
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ComposingIsAssociative(int seed) => ForAll(seed, (map, span) =>
    {
        OffsetMap second = RandomMap(new Random(seed + map.OriginalLength), map.OriginalLength);
        OffsetMap third = RandomMap(new Random(seed + second.OriginalLength), second.OriginalLength);
        Assert.Equal(map.Compose(second).Compose(third).ToOriginal(span), map.Compose(second.Compose(third)).ToOriginal(span));
    });

    [Fact]
    public void WhatWasLeftOutAtTheEdgesStaysOutside()
    {
        OffsetMapBuilder builder = new();
        builder.Copy(0, 1);
        builder.Copy(5, 2);
        OffsetMap map = builder.Build(9);
        Assert.Equal(new TextSpan(0, 1), map.ToOriginal(new TextSpan(0, 1)));
        Assert.Equal(new TextSpan(0, 6), map.ToOriginal(new TextSpan(0, 2)));
        Assert.Equal(new TextSpan(5, 7), map.ToOriginal(new TextSpan(1, 3)));
    }

    [Fact]
    public void MapsWhoseLengthsDoNotMeetDoNotCompose() =>
        Assert.Throws<ArgumentException>(() => OffsetMap.Identity(3).Compose(OffsetMap.Identity(2)));

    [Fact]
    public void ASpanPastTheEndIsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => OffsetMap.Identity(3).ToOriginal(new TextSpan(2, 4)));

    [Fact]
    public void LettersOfOneReplacementMayBePartedByALaterMap()
    {
        OffsetMapBuilder earlier = new();
        earlier.Replace(new TextSpan(0, 5), 2);
        earlier.Copy(5, 1);
        OffsetMapBuilder later = new();
        later.Copy(0, 1);
        later.Replace(new TextSpan(1, 3), 1);
        OffsetMap map = later.Build(3).Compose(earlier.Build(6));
        Assert.Equal(new TextSpan(0, 5), map.ToOriginal(new TextSpan(0, 1)));
        Assert.Equal(new TextSpan(0, 6), map.ToOriginal(new TextSpan(1, 2)));
    }

    [Fact]
    public void WhatIsWrittenDownGoesFromLeftToRight()
    {
        OffsetMapBuilder builder = new();
        builder.Replace(new TextSpan(2, 4), 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.Replace(new TextSpan(1, 4), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.Replace(new TextSpan(2, 3), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.Copy(3, 1));
    }

    private static void ForAll(int seed, Action<OffsetMap, TextSpan> law)
    {
        Random random = new(seed);
        for (int i = 0; i < Maps; i++)
        {
            OffsetMap map = RandomMap(random, random.Next(24));
            int start = random.Next(map.DerivedLength + 1);
            law(map, new TextSpan(start, random.Next(start, map.DerivedLength + 1)));
        }
    }

    /// <summary>A map from a text of <paramref name="derivedLength"/> letters to one that is about as long.</summary>
    private static OffsetMap RandomMap(Random random, int derivedLength)
    {
        OffsetMapBuilder builder = new();
        int original = random.Next(3);
        while (builder.DerivedLength < derivedLength)
        {
            int length = random.Next(1, Math.Min(6, derivedLength - builder.DerivedLength) + 1);
            int stretch = random.Next(2) == 0 ? length : random.Next(1, 5);
            if (stretch == length)
            {
                builder.Copy(original, length);
            }
            else
            {
                builder.Replace(TextSpan.FromLength(original, stretch), length);
            }

            original += stretch + random.Next(3);
        }

        return builder.Build(original + random.Next(3));
    }
}
