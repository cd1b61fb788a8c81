namespace ZhaoShang.Pipeline.Cli;

/// <summary>The program's words in Chinese, or in English where <c>--lang en</c> asks for it.</summary>
internal sealed class Wording(bool isEnglish)
{
    /// <summary>True if the words are English.</summary>
    public bool IsEnglish { get; } = isEnglish;

    /// <summary>The one of two wordings that was asked for.</summary>
    public string Of(string chinese, string english) => IsEnglish ? english : chinese;
}
