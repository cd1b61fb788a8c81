using System.Diagnostics;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Completion scripts do in their shells what they promise.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("'zhaoshang' 'sea'", "search")]
    [InlineData("'zhaoshang' 'search' '--mon'", "--money-unit")]
    [InlineData("'zhaoshang' 'search' '招商' '--money-unit' ''", "亿元")]
    [InlineData("'zhaoshang' 'search' '招商' '--format' 'x'", "xlsx")]
    [InlineData("'zhaoshang' 'export' '--type' 'pro'", "project")]
    [InlineData("'zhaoshang' 'saved' ''", "run")]
    [InlineData("'zhaoshang' 'saved' 'run' '--k'", "--keep")]
    [InlineData("'zhaoshang' 'completion' 'fi'", "fish")]
    [InlineData("'zhaoshang' 'show' '--col'", "--color")]
    public async Task Bash_completes(string typed, string expected)
    {
        string script = (await ProgramRun.Of("completion", "bash")).Output;
        string words = $"{script}\nCOMP_WORDS=({typed}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); _zhaoshang; printf '%s\\n' \"${{COMPREPLY[@]}}\"";
        Assert.Contains(expected, Shell("bash", words).Split('\n'));
    }

    [Fact]
    public async Task Zsh_reads_its_script_where_it_is_installed()
    {
        string script = (await ProgramRun.Of("completion", "zsh")).Output;
        Assert.StartsWith("#compdef zhaoshang\n", script, StringComparison.Ordinal);
        if (File.Exists("/usr/bin/zsh") || File.Exists("/bin/zsh"))
        {
            Assert.Contains("ok", Shell("zsh", $"autoload -U compinit; compinit -u -D\n{script}\necho ok"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Fish_completes_where_it_is_installed()
    {
        string script = (await ProgramRun.Of("completion", "fish")).Output;
        Assert.Contains("complete -c zhaoshang -n '__fish_seen_subcommand_from export' -l type -x -a '", script, StringComparison.Ordinal);
        if (File.Exists("/usr/bin/fish"))
        {
            Assert.Contains("search", Shell("fish", $"{script}\ncomplete -C 'zhaoshang sea'"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Powershells_script_knows_verbs_options_and_values()
    {
        string script = (await ProgramRun.Of("completion", "pwsh")).Output;
        Assert.StartsWith("Register-ArgumentCompleter -Native -CommandName zhaoshang", script, StringComparison.Ordinal);
        Assert.Contains("'saved run' = @(", script, StringComparison.Ordinal);
        Assert.Contains("'search/--color' = @('always', 'auto', 'never')", script, StringComparison.Ordinal);
        Assert.Equal(script.Count(static letter => letter == '{'), script.Count(static letter => letter == '}'));
    }

    private static string Shell(string shell, string script)
    {
        ProcessStartInfo start = new(shell) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        process.StandardInput.Write(script);
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
