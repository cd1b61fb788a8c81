using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Normalizing;

/// <summary>The tables that normalising reads. Immutable, thread-safe.</summary>
public sealed class NormalizingModel
{
    private NormalizingModel(ConversionTable table, LetterReadings readings, LateBytes lateBytes)
    {
        Table = table;
        Readings = readings;
        LateBytes = lateBytes;
    }

    internal ConversionTable Table { get; }

    internal LetterReadings Readings { get; }

    internal LateBytes LateBytes { get; }

    /// <summary>Reads the tables from the folders <c>conversion</c> and <c>readings</c> of the models.</summary>
    /// <param name="modelsFolder">The folder <c>models</c>.</param>
    /// <exception cref="ModelException">A file is missing or damaged.</exception>
    public static NormalizingModel Load(string modelsFolder)
    {
        ConversionTable table = ConversionTable.Load(modelsFolder);
        LetterReadings readings = LetterReadings.Load(modelsFolder, table.PrintedForms());
        return new NormalizingModel(table, readings, LateBytes.Load(modelsFolder, table, readings));
    }
}
