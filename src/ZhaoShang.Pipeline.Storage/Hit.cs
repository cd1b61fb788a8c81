using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>A row that was found.</summary>
/// <param name="Article">The article, or that which tells the record.</param>
/// <param name="Score">How well it fits; higher is better. 0 when nothing but filters was asked for.</param>
/// <param name="Snippets">The places where the terms stand, at most three, as printed in the original; of a record that is no article within its evidence.</param>
public abstract record Hit(DocumentRecord Article, double Score, IReadOnlyList<Snippet> Snippets);
