using System.CommandLine;
using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Cli;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Every command line in the README and in the help of a verb is one that the program understands.</summary>
public sealed class ReadmeTests
{
    public static TheoryData<string> CommandLines()
    {
        TheoryData<string> lines = [];
        bool isCode = false;
        foreach (string line in File.ReadLines(Path.Combine(RepositoryFolder.Root, "README.md")))
        {
            isCode ^= line.StartsWith("```", StringComparison.Ordinal);
            if (isCode && CommandIn(line) is { } command)
            {
                lines.Add(command);
            }
        }

        foreach (VerbCommand verb in Root().Subcommands.SelectMany(static verb => verb.Subcommands.Prepend(verb)).OfType<VerbCommand>())
        {
            lines.AddRange([.. verb.Examples.Select(CommandIn).OfType<string>()]);
        }

        return lines;
    }

    [Theory]
    [MemberData(nameof(CommandLines))]
    public void A_told_command_line_is_understood(string arguments) =>
        Assert.Empty(Root().Parse(arguments.Replace('\'', '"')).Errors.Select(static error => error.Message));

    [Fact]
    public void The_first_screen_tells_how_to_begin_and_how_to_test()
    {
        string[] first = [.. File.ReadLines(Path.Combine(RepositoryFolder.Root, "README.md")).Take(20)];
        Assert.Contains(first, static line => line.Contains("-- ingest corpus/documents", StringComparison.Ordinal));
        Assert.Contains("bash tests/run.sh", first);
    }

    [Fact]
    public async Task Rows_that_sqlite_finds_by_words_are_those_that_are_shown()
    {
        string[] lines = [.. File.ReadLines(Path.Combine(RepositoryFolder.Root, "README.md"))];
        int at = Array.FindIndex(lines, static line => line.StartsWith("sqlite3 ", StringComparison.Ordinal));
        string[] shown = [.. lines.Skip(at + 1).TakeWhile(static line => line != "```")];
        string[] articles = [.. CommandIn(lines[at - 1])!.Split(' ').Where(static word => word.EndsWith(".txt", StringComparison.Ordinal))];
        using TemporaryFolder folder = new();
        string database = folder["t.db"];
        Assert.Equal(0, (await ProgramRun.Of(["ingest", .. articles.Select(static article => Path.Combine(RepositoryFolder.Root, article)), "--db", database])).Status);
        using SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = lines[at].Split('"')[1];
        using SqliteDataReader rows = command.ExecuteReader();
        List<string> found = [];
        while (rows.Read())
        {
            found.Add(string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(rows.GetString)));
        }

        Assert.Equal(shown, found);
    }

    /// <summary>What follows the program's name on a line, without a comment and without what the shell does.</summary>
    private static string? CommandIn(string line)
    {
        foreach (string name in new[] { "zhaoshang ", "src/ZhaoShang.Pipeline.Cli -c Release -- " })
        {
            int at = line.IndexOf(name, StringComparison.Ordinal);
            if (at >= 0)
            {
                return line[(at + name.Length)..].Split([" #", " > ", " >> "], StringSplitOptions.None)[0].Trim();
            }
        }

        return null;
    }

    private static RootCommand Root() => CommandLine.Create(
        new Wording(isEnglish: false),
        new Surroundings(TextWriter.Null, TextWriter.Null, static () => Stream.Null, TimeProvider.System, static _ => null),
        ProgramSettings.Read(null, static _ => null));
}
