namespace ZhaoShang.Pipeline.Text.Tests.Values;

public sealed class EdtfTests
{
    [Theory]
    [InlineData("2011", "2011-01-01", "2011-12-31")]
    [InlineData("2006-03-25", "2006-03-25", "2006-03-25")]
    [InlineData("2013-02", "2013-02-01", "2013-02-28")]
    [InlineData("2012-02", "2012-02-01", "2012-02-29")]
    [InlineData("2013-12~", "2013-12-01", "2013-12-31")]
    [InlineData("2006?", "2006-01-01", "2006-12-31")]
    [InlineData("2020-01-01?/2020-10-01?", "2020-01-01", "2020-10-01")]
    [InlineData("2013-01/2013-06", "2013-01-01", "2013-06-30")]
    [InlineData("199X", "1990-01-01", "1999-12-31")]
    [InlineData("2013-XX", "2013-01-01", "2013-12-31")]
    [InlineData("2013-1X", "2013-10-01", "2013-12-31")]
    [InlineData("2013-XX-28", "2013-01-28", "2013-12-28")]
    [InlineData("2013-05-XX", "2013-05-01", "2013-05-31")]
    [InlineData("2014-21", "2014-03-01", "2014-05-31")]
    [InlineData("2014-24", "2014-12-01", "2015-02-28")]
    [InlineData("2014-34", "2014-04-01", "2014-06-30")]
    [InlineData("2014-41", "2014-07-01", "2014-12-31")]
    [InlineData("../2012-02-17", null, "2012-02-17")]
    [InlineData("2009/..", "2009-01-01", null)]
    [InlineData("XXXX", null, null)]
    [InlineData("XXXX-02-29", null, null)]
    [InlineData("XXXX-01/XXXX-06", null, null)]
    [InlineData("XXXX/..", null, null)]
    public void A_valid_expression_bounds_the_days_that_it_may_mean(string text, string? earliest, string? latest)
    {
        Assert.True(Edtf.TryParse(text, out Edtf value));
        Assert.Equal(text, value.Value);
        Assert.Equal(value, new Edtf(text));
        Assert.Equal(earliest, value.Earliest?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(latest, value.Latest?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("/")]
    [InlineData("../..")]
    [InlineData("2013/")]
    [InlineData("13")]
    [InlineData("0000")]
    [InlineData("2013-00")]
    [InlineData("2013-13")]
    [InlineData("2013-2X")]
    [InlineData("2013-02-29")]
    [InlineData("2013-02-00")]
    [InlineData("2013-02-30")]
    [InlineData("XXXX-04-31")]
    [InlineData("2013-21-05")]
    [InlineData("2013-40-05")]
    [InlineData("2013-5")]
    [InlineData("2013.05")]
    [InlineData("2013-05-01T10:00:00")]
    [InlineData("2013/2012")]
    [InlineData("2013-06/2013-05")]
    [InlineData("2013/2014/2015")]
    [InlineData("2013~~")]
    [InlineData("二〇一三")]
    public void What_is_no_date_is_refused_without_an_exception(string? text)
    {
        Assert.False(Edtf.TryParse(text, out _));
        Assert.ThrowsAny<ArgumentException>(() => new Edtf(text!));
    }

    [Fact]
    public void The_factories_write_what_is_told_and_X_for_what_is_not()
    {
        Assert.Equal("2013", Edtf.OfYear(2013).Value);
        Assert.Equal("XXXX", Edtf.OfYear(null).Value);
        Assert.Equal("XXXX-03", Edtf.OfMonth(null, 3).Value);
        Assert.Equal("2014-21", Edtf.OfMonth(2014, 21).Value);
        Assert.Equal("2013-XX-28", Edtf.OfDay(2013, null, 28).Value);
        Assert.Equal("2013-01/2013-08", Edtf.Between(Edtf.OfMonth(2013, 1), Edtf.OfMonth(2013, 8)).Value);
        Assert.Equal("2013-05", Edtf.Between(Edtf.OfMonth(2013, 5), Edtf.OfMonth(2013, 5)).Value);
        Assert.Equal("../2013-06-30", Edtf.Until(Edtf.OfDay(2013, 6, 30)).Value);
        Assert.Equal("2009/..", Edtf.Since(Edtf.OfYear(2009)).Value);
    }

    [Fact]
    public void No_factory_makes_a_date_that_is_none()
    {
        Assert.ThrowsAny<ArgumentException>(() => Edtf.OfYear(0));
        Assert.ThrowsAny<ArgumentException>(() => Edtf.OfYear(10000));
        Assert.ThrowsAny<ArgumentException>(() => Edtf.OfMonth(2013, 13));
        Assert.ThrowsAny<ArgumentException>(() => Edtf.OfDay(2013, 2, 29));
        Assert.ThrowsAny<ArgumentException>(() => Edtf.Between(Edtf.OfYear(2013), Edtf.OfYear(2012)));
        Assert.ThrowsAny<ArgumentException>(() => Edtf.Until(Edtf.Since(Edtf.OfYear(2012))));
    }

    [Theory]
    [InlineData("2013", "2013~", "2013?", "2013%")]
    [InlineData("2013-01/2013-08", "2013-01~/2013-08~", "2013-01?/2013-08?", "2013-01%/2013-08%")]
    [InlineData("../2013", "../2013~", "../2013?", "../2013%")]
    public void Marks_are_set_at_each_told_end_and_once(string value, string approximate, string inferred, string both)
    {
        Edtf edtf = new(value);
        Assert.Equal(approximate, edtf.AsApproximate().AsApproximate().Value);
        Assert.Equal(inferred, edtf.AsInferred().AsInferred().Value);
        Assert.Equal(both, edtf.AsApproximate().AsInferred().Value);
        Assert.Equal(both, edtf.AsInferred().AsApproximate().AsInferred().Value);
    }

    [Fact]
    public void The_year_is_that_of_the_start_and_only_if_told()
    {
        Assert.Equal(2013, new Edtf("2013-05/2014-06").Year);
        Assert.Equal(2014, new Edtf("../2014-06~").Year);
        Assert.Null(new Edtf("XXXX-05").Year);
        Assert.Null(new Edtf("199X").Year);
        Assert.Null(default(Edtf).Year);
    }

    [Fact]
    public void Every_day_of_a_century_reads_as_itself()
    {
        for (DateOnly day = new(1950, 1, 1); day < new DateOnly(2051, 1, 1); day = day.AddDays(1))
        {
            Edtf value = Edtf.OfDay(day);
            Assert.Equal(day, value.Earliest);
            Assert.Equal(day, value.Latest);
            Assert.True(Edtf.TryParse(value.Value, out Edtf again) && again == value);
        }
    }
}
