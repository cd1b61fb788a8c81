namespace ZhaoShang.Pipeline.Text.Tests.Spans;

/// <summary>The laws of spans.</summary>
public sealed class TextSpanTests
{
    [Theory]
    [InlineData(-1, 2)]
    [InlineData(3, 2)]
    public void AStartIsNeverNegativeNorBehindTheEnd(int start, int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(start, end));

    [Fact]
    public void ASpanIsHalfOpen()
    {
        TextSpan span = new(2, 4);
        Assert.Equal("cd", span.Of("abcdef").ToString());
        Assert.True(span.Contains(2) && span.Contains(3) && !span.Contains(4));
        Assert.Equal(2, span.Length);
    }

    [Theory]
    [InlineData(0, 2, 2, 4, false)]
    [InlineData(0, 3, 2, 4, true)]
    [InlineData(2, 2, 0, 4, true)]
    [InlineData(2, 2, 2, 4, false)]
    public void SpansOverlapWhereTheyShareALetter(int start, int end, int otherStart, int otherEnd, bool overlap)
    {
        Assert.Equal(overlap, new TextSpan(start, end).Overlaps(new TextSpan(otherStart, otherEnd)));
        Assert.Equal(overlap, new TextSpan(otherStart, otherEnd).Overlaps(new TextSpan(start, end)));
    }

    [Fact]
    public void SpansAreOrderedByStartThenEnd()
    {
        TextSpan[] spans = [new(2, 3), new(0, 5), new(2, 2), new(0, 1)];
        Array.Sort(spans);
        Assert.Equal([new TextSpan(0, 1), new TextSpan(0, 5), new TextSpan(2, 2), new TextSpan(2, 3)], spans);
    }

    [Fact]
    public void ACoverHoldsBoth() => Assert.Equal(new TextSpan(1, 9), TextSpan.Cover(new TextSpan(1, 3), new TextSpan(2, 9)));
}
