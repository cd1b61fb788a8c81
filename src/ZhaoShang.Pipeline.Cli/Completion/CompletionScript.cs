using System.Globalization;
using System.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>Writes completion scripts of four shells: verbs, options, the values of options, and files elsewhere.</summary>
internal static class CompletionScript
{
    /// <summary>The shells.</summary>
    public static readonly IReadOnlyList<string> Shells = ["bash", "zsh", "fish", "pwsh"];

    /// <summary>The script of <paramref name="shell"/>, one of <see cref="Shells"/>.</summary>
    public static string Write(string shell, CompletionTree program) => shell switch
    {
        "bash" => Bash(program, "_zhaoshang"),
        "zsh" => Zsh(program),
        "fish" => Fish(program),
        _ => PowerShell(program),
    };

    /// <summary>
    /// Zsh runs the script of Bash by its own bashcompinit. Kept in a file of <c>fpath</c> it is read when Tab is first pressed, and completes that first time itself.
    /// </summary>
    private static string Zsh(CompletionTree program) => "#compdef zhaoshang\nautoload -Uz bashcompinit && bashcompinit\n" + Bash(program, "_zhaoshang_words") + """
        if [[ "${funcstack[1]}" == _zhaoshang ]]; then
            _bash_complete -o filenames -o bashdefault -F _zhaoshang_words
        fi

        """;

    /// <summary>Bash walks the words typed so far to the verb, then offers verbs, options, or values behind an option.</summary>
    private static string Bash(CompletionTree program, string function)
    {
        StringBuilder script = new();
        script.Append(CultureInfo.InvariantCulture, $"{function}() {{\n").Append("""
                local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" verb="" word choice i
                COMPREPLY=()
                for ((i = 1; i < COMP_CWORD; i++)); do
                    word="${COMP_WORDS[i]}"
                    case "$verb/$word" in

            """);
        foreach ((CompletionTree verb, string above) in Below(program))
        {
            script.Append(CultureInfo.InvariantCulture, $"            '{above}/{verb.Name}') verb='{verb.Path}' ;;\n");
        }

        script.Append("""
                    esac
                done
                case "$verb/$previous" in

            """);
        foreach ((CompletionTree verb, CompletionOption option) in Values(program))
        {
            script.Append(CultureInfo.InvariantCulture, $"        '{verb.Path}/{option.Name}') COMPREPLY=($(compgen -W '{string.Join(' ', option.Values)}' -- \"$current\")); return ;;\n");
        }

        script.Append("""
                esac
                case "$verb" in

            """);
        foreach (CompletionTree verb in program.All)
        {
            bool isChoice = verb.Verbs.Count > 0 || verb.ArgumentValues.Count > 0;
            script.Append(CultureInfo.InvariantCulture, $"        '{verb.Path}') word='{string.Join(' ', verb.Words)}' choice='{(isChoice ? "1" : string.Empty)}' ;;\n");
        }

        return script.Append("""
                esac
                if [[ "$current" == -* || -n "$choice" ]]; then
                    COMPREPLY=($(compgen -W "$word" -- "$current"))
                else
                    COMPREPLY=($(compgen -f -- "$current"))
                fi
            }

            """).Append(CultureInfo.InvariantCulture, $"complete -o filenames -o bashdefault -F {function} zhaoshang\n").ToString();
    }

    /// <summary>Fish walks the words typed so far to the verb, as Bash does.</summary>
    private static string Fish(CompletionTree program)
    {
        StringBuilder script = new("function __zhaoshang_is\n    set -l verb ''\n    for word in (commandline -opc)[2..]\n        switch \"$verb/$word\"\n");
        foreach ((CompletionTree verb, string above) in Below(program))
        {
            script.Append(CultureInfo.InvariantCulture, $"            case '{above}/{verb.Name}'\n                set verb '{verb.Path}'\n");
        }

        script.Append("        end\n    end\n    test \"$verb\" = \"$argv\"\nend\n");
        foreach (CompletionTree verb in program.All)
        {
            string condition = $"__zhaoshang_is {verb.Path}".TrimEnd();
            if (verb.Path.Length == 0)
            {
                script.Append(CultureInfo.InvariantCulture, $"complete -c zhaoshang -f -n '{condition}'\n");
            }

            foreach (CompletionTree below in verb.Verbs)
            {
                script.Append(CultureInfo.InvariantCulture, $"complete -c zhaoshang -f -n '{condition}' -a {below.Name} -d {Quoted(below.Description)}\n");
            }

            if (verb.ArgumentValues.Count > 0)
            {
                script.Append(CultureInfo.InvariantCulture, $"complete -c zhaoshang -f -n '{condition}' -a '{string.Join(' ', verb.ArgumentValues)}'\n");
            }

            foreach (CompletionOption option in verb.Options)
            {
                string values = option.IsFlag ? string.Empty : option.Values.Count > 0 ? $" -x -a '{string.Join(' ', option.Values)}'" : " -r";
                script.Append(CultureInfo.InvariantCulture, $"complete -c zhaoshang -n '{condition}' -l {option.Name.TrimStart('-')}{values} -d {Quoted(option.Description)}\n");
            }
        }

        return script.ToString();
    }

    private static string PowerShell(CompletionTree program)
    {
        StringBuilder script = new("Register-ArgumentCompleter -Native -CommandName zhaoshang -ScriptBlock {\n    param($word, $line, $at)\n    $verbs = @{\n");
        foreach (CompletionTree verb in program.All)
        {
            script.Append(CultureInfo.InvariantCulture, $"        '{verb.Path}' = @({string.Join(", ", verb.Words.Select(Quoted))})\n");
        }

        script.Append("    }\n    $values = @{\n");
        foreach ((CompletionTree verb, CompletionOption option) in Values(program))
        {
            script.Append(CultureInfo.InvariantCulture, $"        '{verb.Path}/{option.Name}' = @({string.Join(", ", option.Values.Select(Quoted))})\n");
        }

        return script.Append("""
                }
                $verb = ''
                $typed = @($line.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
                if ($word -ne '' -and $typed.Count -gt 0) { $typed = @($typed | Select-Object -First ($typed.Count - 1)) }
                foreach ($part in $typed) {
                    $longer = ("$verb $part").Trim()
                    if ($verbs.ContainsKey($longer)) { $verb = $longer }
                }
                $previous = if ($typed.Count -gt 0) { $typed[-1] } else { '' }
                $found = if ($values.ContainsKey("$verb/$previous")) { $values["$verb/$previous"] } else { $verbs[$verb] }
                $found | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
            }

            """).ToString();
    }

    /// <summary>The verbs with the path of that above each; empty for the program.</summary>
    private static IEnumerable<(CompletionTree Verb, string Above)> Below(CompletionTree program) =>
        program.All.Where(static verb => verb.Path.Length > 0).Select(static verb => (verb, verb.Path[..Math.Max(0, verb.Path.LastIndexOf(' '))]));

    private static IEnumerable<(CompletionTree Verb, CompletionOption Option)> Values(CompletionTree program) =>
        program.All.SelectMany(static verb => verb.Options.Where(static option => option.Values.Count > 0 && !option.IsFlag).Select(option => (verb, option)));

    private static string Quoted(string text) => $"'{text.Replace("'", "’", StringComparison.Ordinal)}'";
}
