using ZhaoShang.Pipeline.Cli;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>
/// What storing survives, as <c>zhaoshang selftest</c> shows it. Each as often as it is tried on every change; ZHAOSHANG_SURVIVAL=release tries as often as before a
/// release.
/// </summary>
public sealed class SurvivalTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const int Seed = 20261122;

    /// <summary>What hangs is told by its name.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(8);

    [Fact]
    public Task Nothing_acknowledged_is_lost_when_an_ingestion_is_killed() => Survives<KillTest>();

    [Fact]
    public Task The_whole_program_killed_on_its_whole_way_ends_as_if_undisturbed() => Survives<ArchiveTest>();

    [Fact]
    public Task A_damaged_log_leaves_the_first_commits() => Survives<LogDamageTest>();

    [RootFact]
    public Task A_full_disk_is_told_and_loses_nothing() => Survives<FullDiskTest>();

    [Fact]
    public Task Order_and_number_of_workers_do_not_matter() => Survives<OrderTest>();

    [Fact]
    public Task A_cancelled_ingestion_ends_at_once_and_can_go_on() => Survives<CancelTest>();

    [Fact]
    public Task A_repair_that_is_broken_off_leaves_the_database_whole() => Survives<RepairTest>();

    [Trait("Kind", "Timing")]
    [Fact]
    public Task Readers_beside_a_writer_see_whole_batches_without_waiting() => Survives<ReadersTest>();

    [Fact]
    public async Task The_verb_prints_a_row_for_each_test()
    {
        ProgramRun run = await ProgramRun.Of("selftest", "--test", "order", "--count", "1", "--format", "csv");
        Assert.Equal(0, run.Status);
        Assert.StartsWith("order,1,ok,", run.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Articles_are_the_same_for_the_same_seed_and_some_repeat_others()
    {
        ArticleMaker maker = new(Seed);
        byte[][] articles = [.. Enumerable.Range(0, 500).Select(i => maker.Make(i).Bytes)];
        Assert.Equal(new ArticleMaker(Seed).Make(321).Bytes, articles[321]);
        Assert.NotEqual(new ArticleMaker(Seed + 1).Make(321).Bytes, articles[321]);
        Assert.InRange(articles.DistinctBy(Convert.ToHexString).Count(), 470, 498);
    }

    private async Task Survives<T>()
        where T : ISurvivalTest, new()
    {
        T test = new();
        bool isRelease = Environment.GetEnvironmentVariable("ZHAOSHANG_SURVIVAL") == "release";
        int count = isRelease ? test.Counts.Release : test.Counts.Usual;
        Task<SelfTestResult> running = SelfTestCommand.RunAsync(test, (count, Seed, Path.GetTempPath()), TimeProvider.System, CancellationToken.None);
        SelfTestResult result = await running.WaitAsync(isRelease ? Timeout.InfiniteTimeSpan : Longest);
        output.WriteLine($"{test.Name}: {result.Count} of {count}; {result.Figures}");
        Assert.True(result.Problem is null, $"{result.Problem} ({result.Figures})");
        Assert.True(result.Count >= count || result.Count == 0, result.Figures);
    }
}
