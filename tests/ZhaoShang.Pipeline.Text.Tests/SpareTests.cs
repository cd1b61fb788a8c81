namespace ZhaoShang.Pipeline.Text.Tests;

/// <summary>What is kept for the next work is nobody else's meanwhile.</summary>
public sealed class SpareTests
{
    [Fact]
    public void What_is_given_back_is_taken_again()
    {
        int made = 0;
        Spare<object> spare = new(() => made++);
        object first = spare.Take();
        object second = spare.Take();
        Assert.Equal(2, made);
        spare.GiveBack(first);
        Assert.Same(first, spare.Take());
        Assert.NotSame(second, spare.Take());
    }
}
