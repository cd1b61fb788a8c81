using ZhaoShang.Pipeline.Evaluation;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Predicted documents meet gold by the name of the file less its extension; folders, then the extension decide.</summary>
public sealed class DocumentMatchingTests
{
    [Theory]
    [InlineData("d/x.zip!seeds/000_4b.txt", "000_4b")]
    [InlineData("file:///a/b%20c.txt", "b c")]
    [InlineData("C:\\x\\A01.HTML", "a01")]
    [InlineData("x.tar.gz!a/b.htm", "b")]
    [InlineData("http://h/p/b.html?id=3.5#top", "b")]
    [InlineData("a/b.txt.gz", "b")]
    [InlineData("b", "b")]
    [InlineData("x.zip!y.zip!b.v2.txt", "b.v2")]
    [InlineData(".gz", ".gz")]
    [InlineData("", "")]
    public void The_stem_of_a_document(string doc, string stem) => Assert.Equal(stem, new DocumentName(doc).Stem);

    [Theory]
    [InlineData("z.zip!y/a.txt z.zip!x/a.txt", "x/a.txt y/a.txt", "z.zip!x/a.txt z.zip!y/a.txt", 0)] // the member with the same folder
    [InlineData("a.txt a.html", "x/a.html x/a.txt", "a.html a.txt", 0)] // the same extension
    [InlineData("in/a.txt", "x/a.html", "in/a.txt", 0)] // another extension when there is no better one
    [InlineData("in/a.txt in/a.html", "x/a.html", "in/a.html", 1)] // the text and the page of one article
    [InlineData("in/a.html in/a.txt", "x/a.html", "in/a.html", 1)]
    [InlineData("p/a.txt q/a.txt", "x/a.txt", "p/a.txt", 1)] // two alike, the first
    [InlineData("z.tar!y/a.html", "x/a.html y/a.txt", "- z.tar!y/a.html", 0)] // a folder counts more than an extension
    [InlineData("z/a.txt", "x/a.txt y/a.txt", "- -", 1)] // undecided
    public void Each_gold_article_takes_the_best_document(string docs, string gold, string taken, int messages)
    {
        GoldArticle[] articles = [.. gold.Split(' ').Select(static (doc, i) => new GoldArticle($"{i}", $"{i}.jsonl", doc, new ArticleRecords()))];
        List<string> said = [];
        (IReadOnlyDictionary<GoldArticle, string> chosen, _) = new DocumentMatching(articles).Match(docs.Split(' '), said.Add);
        Assert.Equal(taken.Split(' '), articles.Select(article => chosen.GetValueOrDefault(article, "-")));
        Assert.Equal(messages, said.Count);
    }

    [Fact]
    public void A_document_without_gold_is_counted() =>
        Assert.Equal(1, Predictions.Read(["""{"type":"document","doc":"z/b.txt"}"""], [Articles.Gold("a")], static _ => { }).WithoutGold);

    [Fact]
    public void A_line_that_is_not_json_is_told_with_its_number() =>
        Assert.StartsWith("line 2:", Assert.Throws<InvalidDataException>(static () => Predictions.Read(["", "{"], [], static _ => { })).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("r001", true)]
    [InlineData("r003", false)]
    public void The_test_third_is_told_by_the_name(string stem, bool isTestThird)
    {
        GoldArticle article = Articles.Gold(stem);
        Assert.Equal(isTestThird, article.IsTestThird);
        Assert.Equal(isTestThird, article.IsIn(CorpusPart.Test));
        Assert.Equal(!isTestThird, article.IsIn(CorpusPart.Dev));
        Assert.True(article.IsIn(CorpusPart.All));
    }
}
