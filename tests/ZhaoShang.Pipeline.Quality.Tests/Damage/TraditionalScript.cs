namespace ZhaoShang.Pipeline.Tests.Damage;

/// <summary>
/// Writes simplified texts in traditional script, letter for letter: the models' table of letters read backwards where only one letter goes back,
/// and <c>Damage/traditional-forms.tsv</c> where several do (后: 後, but 皇后) or where habit has another one (着: 著).
/// </summary>
/// <remarks>
/// The forms come from OpenCC 1.1.6 (STCharacters, STPhrases, TWVariants; Apache-2.0): the letters that the reversed table leaves open, and the phrases of
/// up to four letters that are otherwise than their letters, as far as jieba's <c>dict.txt</c> (MIT) has them at least 30 times.
/// </remarks>
internal sealed class TraditionalScript
{
    private readonly Dictionary<string, string> _forms;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int _longest;

    private TraditionalScript(Dictionary<string, string> forms)
    {
        _forms = forms;
        _lookup = _forms.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = _forms.Keys.Max(static key => key.Length);
    }

    /// <summary>Reads the tables.</summary>
    public static TraditionalScript Load()
    {
        string forms = Path.Combine(RepositoryFolder.Root, "tests", "ZhaoShang.Pipeline.Quality.Tests", "Damage", "traditional-forms.tsv");
        Dictionary<string, string> table = ReadPairs(Path.Combine(RepositoryFolder.Models, "conversion", "letters.tsv"))
            .GroupBy(static pair => pair.Value, static pair => pair.Key)
            .Where(static letters => letters.Count() == 1)
            .ToDictionary(static letters => letters.Key, static letters => letters.Single());
        foreach ((string simplified, string traditional) in ReadPairs(forms))
        {
            table[simplified] = traditional;
        }

        return new TraditionalScript(table);
    }

    /// <summary>The text in traditional script, of the same length: by longest phrase from left to right.</summary>
    public string Write(string text)
    {
        char[] letters = text.ToCharArray();
        for (int at = 0; at < letters.Length;)
        {
            int length = Math.Min(_longest, letters.Length - at);
            string? form = null;
            while (length > 0 && !_lookup.TryGetValue(text.AsSpan(at, length), out form))
            {
                length--;
            }

            form?.CopyTo(0, letters, at, length);
            at += Math.Max(1, length);
        }

        return new string(letters);
    }

    private static IEnumerable<(string Key, string Value)> ReadPairs(string path) =>
        File.ReadLines(path).Select(static line => line.Split('\t')).Select(static cells => (cells[0], cells[1]));
}
