namespace ZhaoShang.Pipeline.ModelBuilder;

/// <summary>
/// Traditional to simplified letters and phrases. Sources: OpenCC's tables as text (<c>TSCharacters.txt</c> and others), jieba's <c>dict.txt</c>,
/// the names of divisions (<c>divisions.csv</c>) and townships (<c>streets.json</c>), and of the Unicode standard <c>UnicodeData.txt</c> and
/// <c>EquivalentUnifiedIdeograph.txt</c>. Only letters of the basic plane.
/// </summary>
internal sealed class ConversionModel : IModel
{
    /// <inheritdoc/>
    public string Name => "conversion";

    /// <inheritdoc/>
    public void Build(string sourceFolder, string modelFolder)
    {
        ScriptTables scripts = ScriptTables.Read(sourceFolder);
        ModelRows.Write(Path.Combine(modelFolder, "letters.tsv"), scripts.Letters.Select(pair => (pair.Key.ToString(), pair.Value.ToString())));
        ModelRows.Write(Path.Combine(modelFolder, "simplified-only.tsv"), scripts.SimplifiedOnly.Select(letter => (letter.ToString(), "")));
        ModelRows.Write(Path.Combine(modelFolder, "look-alikes.tsv"), LookAlikes.Read(sourceFolder));
        ModelRows.Write(Path.Combine(modelFolder, "phrases.tsv"), new PhraseCollection(scripts, sourceFolder).Collect());
        ModelRows.Write(Path.Combine(modelFolder, "gbk.tsv"), GbkRows.Collect());
        ModelRows.Write(Path.Combine(modelFolder, "late-bytes.tsv"), new LateByteRows(scripts).Collect());
    }
}
