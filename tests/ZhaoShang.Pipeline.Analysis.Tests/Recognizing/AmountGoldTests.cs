using Xunit.Abstractions;
using ZhaoShang.Pipeline.Analysis.Recognizing;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests.Recognizing;

/// <summary>How many of the annotated amounts are found with their values, and how many are found beside them.</summary>
public sealed class AmountGoldTests(ITestOutputHelper output)
{
    private static readonly string[] Kinds = ["money", "percent", "count", "quantity", "duration"];

    [SharedFact]
    public void The_amounts_of_the_seeds_are_found()
    {
        Dictionary<string, Tally> tallies = Score(AnnotatedText.Seeds());
        Assert.True(tallies["money"].F1 >= 0.99m, $"money: {tallies["money"]}");
        Assert.All(["percent", "count", "quantity"], kind => Assert.True(tallies[kind].Missed <= 1 && tallies[kind].False <= 1, $"{kind}: {tallies[kind]}"));
    }

    [SharedFact]
    public void The_amounts_of_real_articles_are_found()
    {
        Dictionary<string, Tally> tallies = Score(AnnotatedText.Real());
        Assert.True(tallies["money"].F1 >= 0.98m, $"money: {tallies["money"]}");
        Assert.All(["percent", "count", "quantity"], kind => Assert.True(tallies[kind].F1 >= 0.95m, $"{kind}: {tallies[kind]}"));
    }

    [SharedFact]
    public void The_amounts_of_the_corpus_are_found()
    {
        Dictionary<string, Tally> tallies = Score(AnnotatedText.Corpus());
        Assert.All(Kinds, kind => Assert.True(tallies[kind].F1 >= 0.90m, $"{kind}: {tallies[kind]}"));
    }

    private Dictionary<string, Tally> Score(IEnumerable<AnnotatedText> articles)
    {
        Dictionary<string, Tally> tallies = Kinds.ToDictionary(kind => kind, _ => new Tally());
        foreach (AnnotatedText article in articles)
        {
            IReadOnlyList<Mention> found = MentionResolver.Resolve(new AmountRecognizer().Recognize(Texts.Segmented(article.Text), ArticleClock.Unknown));
            foreach (string kind in Kinds)
            {
                Compare(article, kind, [.. found.Where(mention => mention.Kind.ToString().Equals(kind, StringComparison.OrdinalIgnoreCase))], tallies[kind]);
            }
        }

        foreach ((string kind, Tally tally) in tallies)
        {
            output.WriteLine($"{kind}: {tally}");
        }

        return tallies;
    }

    // 个月 and 月 are one unit, as score.py takes them.
    private void Compare(AnnotatedText article, string kind, List<Mention> found, Tally tally)
    {
        foreach (GoldMention gold in article.Mentions.Where(mention => mention.Kind == kind))
        {
            Mention? same = found.Find(mention => mention.Span.Overlaps(gold.Span) && mention.Amount?.Value == gold.Value
                && (mention.Amount is not { } amount || (amount.High == gold.High && (amount.Unit == gold.Unit || $"个{amount.Unit}" == gold.Unit))));
            if (same is null)
            {
                tally.Missed++;
                output.WriteLine($"missed {article.Name} {kind} {gold.Text} {gold.Value} {gold.Unit} …{Around(article.Text, gold.Span)}…");
                continue;
            }

            tally.Found++;
            found.Remove(same);
        }

        foreach (Mention mention in found)
        {
            tally.False++;
            output.WriteLine($"false {article.Name} {kind} {mention.Span.Of(article.Text)} {mention.Amount} {mention.Rule} …{Around(article.Text, mention.Span)}…");
        }
    }

    private static string Around(string text, TextSpan span) =>
        text[Math.Max(0, span.Start - 12)..Math.Min(text.Length, span.End + 12)].Replace('\n', '/');

    private sealed class Tally
    {
        public int Found { get; set; }

        public int Missed { get; set; }

        public int False { get; set; }

        public decimal F1 => Found == 0 ? (Missed + False == 0 ? 1 : 0) : 2m * Found / ((2 * Found) + Missed + False);

        public override string ToString() => FormattableString.Invariant($"F1 {F1:0.0000}, found {Found}, missed {Missed}, false {False}");
    }
}
