using ZhaoShang.Pipeline.Analysis.Recognizing;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests.Recognizing;

/// <summary>Which of two overlapping mentions stays.</summary>
public sealed class MentionResolverTests
{
    [Fact]
    public void The_longer_one_stays() =>
        Assert.Equal([MentionKind.Date], Kinds(Of(MentionKind.Duration, 1, 4), Of(MentionKind.Date, 0, 4)));

    [Fact]
    public void Of_one_length_the_higher_rank_stays() =>
        Assert.Equal([MentionKind.Quantity], Kinds(Of(MentionKind.Count, 0, 4), Of(MentionKind.Quantity, 0, 4)));

    [Fact]
    public void What_stays_out_excludes_nothing() =>
        Assert.Equal(
            [MentionKind.Count, MentionKind.Money],
            Kinds(Of(MentionKind.Money, 5, 12), Of(MentionKind.Percent, 3, 6), Of(MentionKind.Count, 2, 4)));

    [Fact]
    public void Places_and_names_lie_in_layers_of_their_own() =>
        Assert.Equal(
            [MentionKind.Region, MentionKind.Organisation],
            Kinds(Of(MentionKind.Organisation, 0, 9), Of(MentionKind.Region, 0, 2)));

    [Fact]
    public void Mentions_of_one_kind_never_overlap() =>
        Assert.Equal(["0..4"], MentionResolver.Resolve([Of(MentionKind.Money, 2, 5), Of(MentionKind.Money, 0, 4)]).Select(mention => mention.Span.ToString()));

    [Fact]
    public void The_order_of_the_input_does_not_matter()
    {
        Random random = new(7);
        List<Mention> mentions = [.. Enumerable.Range(0, 60).Select(i => Of((MentionKind)(i % 8), random.Next(80), random.Next(81, 90)))];
        IEnumerable<string> expected = MentionResolver.Resolve(mentions).Select(mention => mention.ToString());
        mentions.Reverse();
        Assert.Equal(expected, MentionResolver.Resolve(mentions).Select(mention => mention.ToString()));
    }

    [Fact]
    public void Nothing_gives_nothing() => Assert.Empty(MentionResolver.Resolve([]));

    private static IEnumerable<MentionKind> Kinds(params Mention[] mentions) => MentionResolver.Resolve(mentions).Select(mention => mention.Kind);

    private static Mention Of(MentionKind kind, int start, int end) => new(kind, new TextSpan(start, end), "rule");
}
