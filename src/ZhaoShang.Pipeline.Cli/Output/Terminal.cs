using System.Text;
using Spectre.Console;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>Where the program writes: data to standard output, progress and messages to standard error.</summary>
internal sealed class Terminal
{
    private readonly TerminalSettings _settings;

    /// <summary>Makes the terminal of this process.</summary>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="settings">What the user asked for.</param>
    public Terminal(TextWriter output, TextWriter error, TerminalSettings settings)
    {
        _settings = settings;
        Output = output;
        Error = error;
        IsQuiet = settings.IsQuiet;
        Words = settings.Words;
        HasColor = settings.HasColor;
        Tables = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = settings.HasColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = settings.HasColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
            Interactive = InteractionSupport.No,
        });
        Tables.Profile.Width = settings.Width;
        Tables.Profile.Encoding = Encoding.UTF8;
        ShowsProgress = settings.ShowsProgress;
    }

    /// <summary>Standard output: data only.</summary>
    public TextWriter Output { get; }

    /// <summary>Standard error: progress and messages.</summary>
    public TextWriter Error { get; }

    /// <summary>Draws tables on standard output.</summary>
    public IAnsiConsole Tables { get; }

    /// <summary>The width of tables in columns.</summary>
    public int Width => _settings.Width;

    /// <summary>The language.</summary>
    public Wording Words { get; }

    /// <summary>True if hits and headings may be coloured.</summary>
    public bool HasColor { get; }

    /// <summary>True if nothing but data and errors is wanted.</summary>
    public bool IsQuiet { get; }

    /// <summary>True if a progress line may be drawn on standard error.</summary>
    public bool ShowsProgress { get; }

    /// <summary>The same with another output, a file: without colours.</summary>
    public Terminal To(TextWriter output) => new(output, Error, _settings with { HasColor = false, Width = TerminalSettings.WidthOfPipe });

    /// <summary>The text in bold where there are colours.</summary>
    public string Bold(string text) => HasColor ? $"\u001b[1m{text}\u001b[0m" : text;

    /// <summary>Letters that were searched for: in yellow, or in 〖〗 where there are no colours and 【】 mark something else already, else in 【】.</summary>
    public string Hit(string text, bool besideEvidence = false) => HasColor ? $"\u001b[33m{text}\u001b[0m" : besideEvidence ? $"〖{text}〗" : $"【{text}】";

    /// <summary>Letters that a record rests on: in green, or in 【】.</summary>
    public string Evidence(string text) => HasColor ? $"\u001b[32m{text}\u001b[0m" : $"【{text}】";

    /// <summary>Writes a message that <c>--quiet</c> silences.</summary>
    public void Say(string message)
    {
        if (!IsQuiet)
        {
            Error.WriteLine(message);
        }
    }

    /// <summary>Writes an error: code, then what was seen, expected and to be done.</summary>
    public void Fail(string code, string message) => Error.WriteLine($"{code} {message}");

    /// <summary>Writes why a document was refused.</summary>
    public void Fail(Refused refused) => Fail(refused.Code, Words.Of($"{refused.Place}：{refused.Detail.Chinese}", $"{refused.Place}: {refused.Detail.English}"));
}
