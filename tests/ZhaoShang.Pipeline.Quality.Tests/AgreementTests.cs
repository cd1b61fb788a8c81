using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>
/// <c>zhaoshang eval</c> and the scorer that stands beside the gold give the same figures: on what is extracted, and on the same records with some
/// left out, doubled, cut short and changed.
/// </summary>
public sealed class AgreementTests
{
    private const double Tolerance = 0.0005;
    private const int DamagedRuns = 8;

    [SharedFact]
    public Task Both_scorers_agree_on_the_seeds() => AssertAgree("seeds", Path.Combine("gold", "seeds"));

    [SharedFact]
    public Task Both_scorers_agree_on_the_real_articles() => AssertAgree(Path.Combine("real", "text"), Path.Combine("real", "gold"));

    private static async Task AssertAgree(string texts, string gold)
    {
        string goldFolder = Path.Combine(RepositoryFolder.Shared!, gold);
        string[] records = (await ProgramRun.Of("extract", Path.Combine(RepositoryFolder.Shared!, texts), "--mentions", "--quiet")).Lines;
        using TemporaryFolder folder = new();
        await AssertAgreeOn(goldFolder, folder.Write("records.jsonl", string.Join('\n', records)));
        for (int seed = 1; seed <= DamagedRuns; seed++)
        {
            IEnumerable<string> damaged = Damage(records, new Random(seed));
            await AssertAgreeOn(goldFolder, folder.Write($"damaged-{seed}.jsonl", string.Join('\n', damaged)));
        }
    }

    private static async Task AssertAgreeOn(string gold, string records)
    {
        ProgramRun run = await ProgramRun.Of("eval", gold, "--pred", records, "--by", "genre", "--by", "projects", "--format", "json", "--quiet");
        Assert.Equal(0, run.Status);
        int count = AssertSame(ScoreBesideGold(gold, records), JsonNode.Parse(run.Output)!.AsObject(), Path.GetFileName(records));
        Assert.True(count > 400, $"{count} figures were compared.");
    }

    /// <summary>Every figure of the one stands in the other, to three digits.</summary>
    private static int AssertSame(JsonObject expected, JsonObject actual, string place)
    {
        int count = 0;
        foreach ((string name, JsonNode? value) in expected)
        {
            Assert.True(actual.TryGetPropertyValue(name, out JsonNode? other), $"{place}/{name} is missing.");
            if (value is JsonObject inner)
            {
                count += AssertSame(inner, other!.AsObject(), $"{place}/{name}");
                continue;
            }

            double? left = (double?)value;
            double? right = (double?)other;
            bool isSame = left is null ? right is null : right is not null && Math.Abs(left.Value - right.Value) < Tolerance;
            Assert.True(isSame, $"{place}/{name}: {right} for {left}.");
            count++;
        }

        return count;
    }

    private static JsonObject ScoreBesideGold(string gold, string records)
    {
        string script = Path.Combine(RepositoryFolder.Shared!, "gold", "score.py");
        using Process process = Process.Start(new ProcessStartInfo(
            "python3", [script, "--gold", gold, "--pred", records, "--by", "genre", "--by", "projects", "--json"])
        {
            RedirectStandardOutput = true,
        })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return JsonNode.Parse(output)!.AsObject();
    }

    private static IEnumerable<string> Damage(string[] lines, Random random)
    {
        foreach (string line in lines.Where(_ => random.NextDouble() >= 0.1).OrderBy(_ => random.Next()).ToArray())
        {
            JsonObject record = JsonNode.Parse(line)!.AsObject();
            DamageFields(record, random);
            yield return record.ToJsonString();
            if (random.NextDouble() < 0.08)
            {
                yield return record.ToJsonString();
            }
        }
    }

    private static void DamageFields(JsonObject record, Random random)
    {
        if (random.NextDouble() < 0.1 && record["start"] is JsonNode start && record["end"] is JsonNode end)
        {
            int distance = random.Next(-20, 20);
            (record["start"], record["end"]) = (Math.Max(0, (int)start + distance), Math.Max(1, (int)end + distance));
        }

        foreach ((string name, JsonNode? value) in record.Where(static field => field.Key is not ("type" or "doc" or "start" or "end")).ToArray())
        {
            double chance = random.NextDouble();
            if (chance < 0.03)
            {
                record.Remove(name);
            }
            else if (chance < 0.08 && value is JsonValue number && number.TryGetValue(out decimal figure))
            {
                record[name] = figure + random.Next(-3, 4);
            }
            else if (chance < 0.08 && value is JsonValue text && text.TryGetValue(out string? letters))
            {
                record[name] = letters[..(letters.Length / 2)];
            }
            else if (chance < 0.2 && value is JsonObject inner)
            {
                DamageFields(inner, random);
            }
            else if (chance < 0.2 && value is JsonArray items)
            {
                DamageItems(items, random);
            }
        }
    }

    private static void DamageItems(JsonArray items, Random random)
    {
        foreach (JsonObject item in items.OfType<JsonObject>())
        {
            DamageFields(item, random);
        }

        if (items.Count > 1)
        {
            items.RemoveAt(random.Next(items.Count));
        }
    }
}
