using System.Text;

namespace ZhaoShang.Pipeline.ModelBuilder;

/// <summary>
/// Which letters can be read as which syllable. Sources: <c>Unihan_Readings.txt</c> and the letters of the model <c>conversion</c>, since a traditional
/// letter is annotated with the readings of its simplified forms too. Only letters that GBK has: nothing else is annotated.
/// </summary>
internal sealed class ReadingsModel : IModel
{
    /// <inheritdoc/>
    public string Name => "readings";

    /// <inheritdoc/>
    public void Build(string sourceFolder, string modelFolder)
    {
        SyllableTable readings = new(Path.Combine(sourceFolder, "Unihan_Readings.txt"));
        foreach ((string letter, string[] forms) in ScriptTables.ReadTable(sourceFolder, "TSCharacters").Where(pair => pair.Key.Length == 1))
        {
            readings.Share(letter[0], forms.Where(form => form.Length == 1).Select(form => form[0]));
        }

        Encoding gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
        SortedDictionary<string, StringBuilder> rows = new(StringComparer.Ordinal);
        foreach (char letter in readings.Letters.Where(letter => gbk.GetByteCount([letter]) == 2))
        {
            foreach (string syllable in readings[letter])
            {
                rows.TryAdd(syllable, new StringBuilder());
                rows[syllable].Append(letter);
            }
        }

        ModelRows.Write(Path.Combine(modelFolder, "letters.tsv"), rows.Select(row => (row.Key, row.Value.ToString())));
    }
}
