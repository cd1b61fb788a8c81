namespace ZhaoShang.Pipeline.ModelBuilder;

/// <summary>A model that is built from source tables into files of <c>models/</c>: the same tables give the same bytes.</summary>
internal interface IModel
{
    /// <summary>Its name: the folder of <c>models/</c> that it is built into, and that of the sources it is built from.</summary>
    string Name { get; }

    /// <summary>Builds it.</summary>
    /// <param name="sourceFolder">The folder with its source tables.</param>
    /// <param name="modelFolder">The folder that its files go to; it exists.</param>
    /// <exception cref="InvalidDataException">A source table is not in the form that was expected.</exception>
    void Build(string sourceFolder, string modelFolder);
}
