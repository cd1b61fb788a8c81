using ZhaoShang.Pipeline.Extraction.Documents;

namespace ZhaoShang.Pipeline.Extraction.Tests.Documents;

/// <summary>Periods in one spelling: what is told up to a day runs from January; what no article reports on is told apart.</summary>
public sealed class ToldPeriodTests
{
    [Theory]
    [InlineData("2013", "2013", PeriodForm.Year)]
    [InlineData("2013?", "2013", PeriodForm.Year)]
    [InlineData("../2013-08-31", "2013-01/2013-08", PeriodForm.FromJanuary)]
    [InlineData("2013-01-01/2013-08-31", "2013-01/2013-08", PeriodForm.FromJanuary)]
    [InlineData("../2013-08-20", "2013-01-01/2013-08-20", PeriodForm.FromNewYear)]
    [InlineData("../XXXX-09-30", "XXXX-01/XXXX-09", PeriodForm.FromJanuary)]
    [InlineData("2013-01/2013-12", "2013", PeriodForm.Year)]
    [InlineData("2011-01/2013-12", "2011/2013", PeriodForm.Years)]
    [InlineData("2013-07/2013-09", "2013-07/2013-09", PeriodForm.Months)]
    [InlineData("2013-12~", "2013-12", PeriodForm.Month)]
    [InlineData("2013-09-08/2013-09-12", "2013-09-08/2013-09-12", PeriodForm.Days)]
    [InlineData("2013-09-08", "2013-09-08", PeriodForm.Day)]
    [InlineData("2012-11/2013-03", "2012-11/2013-03", PeriodForm.Other)]
    [InlineData("2009/..", "2009/..", PeriodForm.Other)]
    [InlineData("2013-XX-XX", "2013-XX-XX", PeriodForm.Other)]
    [InlineData("2014-21", "2014-21", PeriodForm.Other)]
    internal void A_period_has_one_spelling_and_a_form(string edtf, string value, PeriodForm form)
    {
        ToldPeriod told = ToldPeriod.Of(edtf);
        Assert.Equal((value, form), (told.Value, told.Form));
    }

    [Theory]
    [InlineData("2013", "2013-01/2013-08", true)]
    [InlineData("2013-01/2013-08", "2013-08-31", true)]
    [InlineData("2013-01/2013-08", "2013-09-01", false)]
    [InlineData("2013-01/2013-08", "2012", false)]
    public void A_period_covers_what_lies_in_it(string outer, string inner, bool covers) => Assert.Equal(covers, ToldPeriod.Of(outer).Covers(ToldPeriod.Of(inner)));
}
