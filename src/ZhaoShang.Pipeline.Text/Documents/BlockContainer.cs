namespace ZhaoShang.Pipeline.Text;

/// <summary>An element of a page that holds blocks.</summary>
/// <param name="Parent">The element around it, an index into <see cref="ReadDocument.Containers"/>; -1 for the outermost.</param>
/// <param name="Tag">Its tag in lower case: <c>div</c>.</param>
/// <param name="Hint">Its <c>id</c> and <c>class</c>, in lower case, parted by spaces; empty if it has none.</param>
public sealed record BlockContainer(int Parent, string Tag, string Hint);
