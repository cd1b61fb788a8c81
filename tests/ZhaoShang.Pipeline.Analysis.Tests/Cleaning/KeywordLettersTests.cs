using System.Text.RegularExpressions;
using ZhaoShang.Pipeline.Analysis.Cleaning;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Tests.Damage;

namespace ZhaoShang.Pipeline.Analysis.Tests.Cleaning;

/// <summary>Key words of page furniture are known in both scripts.</summary>
public sealed partial class KeywordLettersTests
{
    /// <summary>Every word that the sources of cleaning hold, written in traditional script, is folded to the word: else a pair is missing in <see cref="KeywordLetters"/>.</summary>
    [Fact]
    public void Every_key_word_is_known_in_traditional_script()
    {
        TraditionalScript script = TraditionalScript.Load();
        string folder = Path.Combine(RepositoryFolder.Root, "src", "ZhaoShang.Pipeline.Analysis", "Cleaning");
        IEnumerable<string> words = Directory.EnumerateFiles(folder, "*.cs")
            .Where(static path => Path.GetFileName(path) != "KeywordLetters.cs")
            .SelectMany(static path => Literal().Matches(Comment().Replace(File.ReadAllText(path), "")).Select(static match => match.Value));
        IEnumerable<string> unknown =
            from word in words
            from letter in script.Write(word).Zip(word)
            where KeywordLetters.Fold(letter.First) != KeywordLetters.Fold(letter.Second)
            select $"{letter.First}{letter.Second} of {word}";
        Assert.Empty(unknown.Distinct());
    }

    [GeneratedRegex("\"[^\"\n]*\"|'[^'\n]'")]
    private static partial Regex Literal();

    [GeneratedRegex("//[^\n]*")]
    private static partial Regex Comment();
}
