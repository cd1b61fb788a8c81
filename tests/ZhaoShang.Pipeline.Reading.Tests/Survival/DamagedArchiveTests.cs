using System.Globalization;

namespace ZhaoShang.Pipeline.Reading.Tests.Survival;

/// <summary>
/// Archives cut off, or with a byte changed, at random places: every cut is told, 999 of 1,000 of all are told, none gives another content without a word, and whatever lies whole before the damage is
/// given. ZHAOSHANG_DAMAGE tells how many; 1,000 by default.
/// </summary>
public sealed class DamagedArchiveTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const double LeastTold = 0.999;

    /// <summary>Unpacked bytes that the framework keeps to itself where the packed ones are damaged.</summary>
    private const int LostBefore = 256;

    private static int Times => int.Parse(Environment.GetEnvironmentVariable("ZHAOSHANG_DAMAGE") ?? "1000", CultureInfo.InvariantCulture);

    [Fact]
    public void Sound_archives_are_sound()
    {
        foreach (SampleArchive archive in SampleArchives.All)
        {
            (bool isTold, int sound, int other) = archive.Open(archive.Bytes);
            Assert.Equal((archive.Name, false, archive.WholeIn(archive.Bytes, 0), 0), (archive.Name, isTold, sound, other));
            output.WriteLine($"{archive.Name}: {archive.Count} documents, {archive.Bytes.Length} bytes");
        }
    }

    [Fact]
    public void Damage_is_told_and_what_lies_before_is_given()
    {
        Random random = new(6);
        Dictionary<string, int> untold = SampleArchives.All.ToDictionary(static archive => archive.Name, static _ => 0);
        for (int i = 0; i < Times; i++)
        {
            SampleArchive archive = SampleArchives.All[i / 2 % SampleArchives.All.Count];
            bool isCut = i % 2 == 0;
            int at = random.Next(1, archive.Bytes.Length);
            if (isCut && archive.Boundaries.Contains(at))
            {
                at--;
            }

            byte[] damaged = isCut ? archive.Bytes[..at] : [.. archive.Bytes];
            if (!isCut)
            {
                damaged[at] ^= (byte)random.Next(1, 256);
            }

            (bool isTold, int sound, int other) = archive.Open(damaged);
            string how = isCut ? "cut" : $"changed from {archive.Bytes[at]:x2} to {damaged[at]:x2}, behind {Convert.ToHexString(archive.Bytes.AsSpan(Math.Max(0, at - 16), Math.Min(at, 16)))},";
            string where = string.Create(CultureInfo.InvariantCulture, $"{archive.Name} {how} at {at} of {archive.Bytes.Length}");
            int whole = archive.WholeIn(archive.Bytes[..at], isCut ? 0 : LostBefore);
            Assert.True(isTold || !isCut, $"{where} is not told");
            Assert.True(isTold || (other == 0 && sound == archive.Count), $"{where}: another content, and no word");
            Assert.True(sound >= whole, $"{where}: {sound} of {whole} members before it are given");
            untold[archive.Name] += isTold ? 0 : 1;
            if (!isTold)
            {
                output.WriteLine($"{where} is not told");
            }
        }

        int all = untold.Values.Sum();
        output.WriteLine($"{Times}: {Times - all} told; not told {string.Join(", ", untold.Select(static pair => $"{pair.Key} {pair.Value}"))}, all without effect");
        Assert.True(Times - all >= LeastTold * Times, $"{all} of {Times} are not told");
    }

    /// <summary>Nothing in a web archive tells how many records there were: up to a cut between two of them it is a whole archive, and so it is read.</summary>
    [Theory]
    [InlineData("e.warc")]
    [InlineData("f.warc.gz")]
    public void A_web_archive_cut_between_two_records_is_a_whole_one(string name)
    {
        SampleArchive archive = SampleArchives.All.Single(archive => archive.Name == name);
        foreach (int boundary in archive.Boundaries)
        {
            byte[] beginning = archive.Bytes[..boundary];
            Assert.Equal((false, archive.WholeIn(beginning, 0), 0), archive.Open(beginning));
            Assert.True(archive.Open(archive.Bytes[..(boundary - 1)]).IsTold);
        }
    }
}
