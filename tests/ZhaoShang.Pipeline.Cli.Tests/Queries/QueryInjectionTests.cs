using System.Globalization;
using System.Security.Cryptography;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>No text that is typed is ever SQL or syntax of the search index: the store answers it and stays as it is.</summary>
public sealed class QueryInjectionTests
{
    private const int Seed = 71122;

    private static readonly string[] Pieces =
    [
        "招商", "阳泉", "氧化鋁", "12亿", "2008", "地区:阳泉", "金额:>1亿", "年份:2008..2012", "日期:2008-03", "阶段:签约", "类型:项目", "类型:指标", "类型:事件", "行业:C", "企业:", "来源:", "地点:", "指标:到位资金", "事件:签约", "role:paid_in",
        "\"", "“", "”", "'", "''", "\"\"", "--", "/*", "*/", ";", ")", "(", "*", "^", "+", "NEAR(a b, 5)", "NEAR", "AND", "OR", "NOT", "title:", "{title body}:", "col : x", "DROP TABLE documents", "UNION SELECT 1", "x' OR '1'='1",
        "%", "_", "\\", "@p0", "$1", "?1", ":x", "\0", "\u0001", "\ud800", "\udc00", "😀", "𠀀", "-", "|", ",", " ", " ", " ", "\t", "\n", "\u3000", "a", "MW", "L", "１２", "〇",
    ];

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("ZHAOSHANG_QUERIES"), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : 20_000;

    [Fact]
    public void Random_queries_are_answered_and_change_nothing()
    {
        using TemporaryFolder folder = new();
        string path = folder["injection.db"];
        PipelineModels models = PipelineModels.Load(RepositoryFolder.Models);
        GoldStore.Write(path, models);
        byte[] before = SHA256.HashData(File.ReadAllBytes(path));
        QueryParser parser = new(models);
        using (SqliteRecordSearch search = new(path))
        {
            foreach (string typed in TypedTexts.Of(Seed, Count, Pieces))
            {
                ParsedQuery query = parser.Parse(typed);
                if (query.IsOk)
                {
                    ResultPage page = search.Search(query.Query with { Limit = 3 });
                    Assert.InRange(page.Hits.Count, 0, Math.Min(3, page.Total));
                }
            }
        }

        Assert.Equal(before, SHA256.HashData(File.ReadAllBytes(path)));
    }
}
