using System.Diagnostics;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Completion scripts do in their shells what they promise.</summary>
public sealed class CompletionTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

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
        Assert.Contains(expected, (await ShellAsync("bash", words)).Split('\n'));
    }

    [ShellTheory("zsh")]
    [InlineData("zhaoshang sea", "zhaoshang search")]
    [InlineData("zhaoshang search --mon", "zhaoshang search --money-unit")]
    [InlineData("zhaoshang search 招商 --format x", "zhaoshang search 招商 --format xlsx")]
    [InlineData("zhaoshang saved run --k", "zhaoshang saved run --keep")]
    [InlineData("zhaoshang --lang en exp", "zhaoshang --lang en export")]
    [InlineData("zhaoshang completion fi", "zhaoshang completion fish")]
    public async Task Zsh_completes_also_when_tab_is_pressed_for_the_first_time(string typed, string expected)
    {
        using TemporaryFolder folder = new();
        folder.Write("_zhaoshang", (await ProgramRun.Of("completion", "zsh")).Output);
        string probe = $$"""
            zmodload zsh/zpty
            zpty shell zsh -f -i
            zpty -w shell "PROMPT='' RPROMPT=''; fpath=({{folder["."]}} \$fpath); autoload -Uz compinit; compinit -u -D; bindkey '^I' complete-word; done-typing() { print -r -- \"<<\$BUFFER>>\"; BUFFER=exit; zle accept-line }; zle -N done-typing; bindkey '^T' done-typing; print rea'dy'"
            zpty -r shell out '*ready*'
            zpty -w -n shell "{{typed}}"$'\t'$'\x14'
            zpty -r shell out '*>>*'
            print -r -- "$out"
            """;
        Assert.Contains($"<<{expected}", await ShellAsync("zsh", probe), StringComparison.Ordinal);
    }

    [ShellTheory("fish")]
    [InlineData("zhaoshang sea", "search")]
    [InlineData("zhaoshang search --mon", "--money-unit")]
    [InlineData("zhaoshang search 招商 --format x", "xlsx")]
    [InlineData("zhaoshang saved run --k", "--keep")]
    [InlineData("zhaoshang --lang en exp", "export")]
    [InlineData("zhaoshang search export --fac", "--facets")]
    [InlineData("zhaoshang completion fi", "fish")]
    public async Task Fish_completes(string typed, string expected)
    {
        string script = (await ProgramRun.Of("completion", "fish")).Output;
        Assert.Contains(expected, (await ShellAsync("fish", $"{script}\ncomplete -C '{typed}'")).Split('\n').Select(static line => line.Split('\t')[0]));
    }

    [ShellTheory("pwsh")]
    [InlineData("zhaoshang sea", "search")]
    [InlineData("zhaoshang search --mon", "--money-unit")]
    [InlineData("zhaoshang saved run --k", "--keep")]
    [InlineData("zhaoshang completion fi", "fish")]
    public async Task Powershell_completes(string typed, string expected)
    {
        string script = (await ProgramRun.Of("completion", "pwsh")).Output;
        string probe = $"{script}\n(TabExpansion2 -inputScript '{typed}' -cursorColumn {typed.Length}).CompletionMatches | ForEach-Object {{ $_.CompletionText }}\n";
        Assert.Contains(expected, (await ShellAsync("pwsh", probe, "-NoProfile", "-NonInteractive", "-Command", "-")).Split('\n'));
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

    private static async Task<string> ShellAsync(string shell, string script, params string[] arguments)
    {
        ProcessStartInfo start = new(shell, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };

        // Letters of a line are taken for letters only where the environment says how they are written.
        start.Environment["LC_ALL"] = "C.UTF-8";
        using Process process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(script);
        process.StandardInput.Close();
        string output = await process.StandardOutput.ReadToEndAsync().WaitAsync(Longest);
        await process.WaitForExitAsync().WaitAsync(Longest);
        return output;
    }
}
