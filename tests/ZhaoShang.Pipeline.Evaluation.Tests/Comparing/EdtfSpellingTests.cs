using ZhaoShang.Pipeline.Evaluation;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Spellings of a date that say the same are one; those that say more or less stay apart.</summary>
public sealed class EdtfSpellingTests
{
    [Theory]
    [InlineData("2011-01/2011-12", "2011")]
    [InlineData("2011-01/2013-12", "2011/2013")]
    [InlineData("2011-33", "2011-01/2011-03")]
    [InlineData("2011-36", "2011-10/2011-12")]
    [InlineData("XXXX-40", "XXXX-01/XXXX-06")]
    [InlineData("uuuu-41", "XXXX-07/XXXX-12")]
    [InlineData("2013-07-01/2013-07-31", "2013-07")]
    [InlineData("2012-02-01/2012-02-28", "2012-02")]
    [InlineData("2013-01-01/2013-06-30", "2013-01/2013-06")]
    [InlineData("2013-01-01/2013-12-31", "2013")]
    [InlineData("2012-02-17T08:30:00+08:00", "2012-02-17")]
    [InlineData("2012-02-17/2012-02-17", "2012-02-17")]
    [InlineData(" 2012 ", "2012")]
    public void Same_dates_have_one_spelling(string told, string uniform) => Assert.Equal(uniform, EdtfSpelling.Uniform(told));

    [Theory]
    [InlineData("2013-07-01/2013-07-30")]
    [InlineData("2013-07-01/2014-07-31")]
    [InlineData("2013-13-01/2013-13-31")]
    [InlineData("2011-01/2011-11")]
    [InlineData("2011-37")]
    [InlineData("../2012-02-17")]
    [InlineData("2009/..")]
    [InlineData("2006?")]
    public void Other_dates_stay_as_they_are(string told) => Assert.Equal(told, EdtfSpelling.Uniform(told));

    [Fact]
    public void Nothing_stays_nothing()
    {
        Assert.Null(EdtfSpelling.Uniform(null));
        Assert.Null(EdtfSpelling.Uniform(""));
    }

    [Fact]
    public void Doubt_and_approximation_can_be_left_out() => Assert.Equal("2011-08-31", EdtfSpelling.WithoutQualifiers("2011-08-31~"));
}
