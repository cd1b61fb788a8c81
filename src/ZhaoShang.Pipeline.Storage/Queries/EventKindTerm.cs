using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>The event is of this kind; an article, that it tells such an event. Holds of no project or indicator.</summary>
/// <param name="Kind">The kind.</param>
public sealed record EventKindTerm(EventKind Kind) : QueryNode;
