using System.Diagnostics.CodeAnalysis;
using ZhaoShang.Pipeline.Storage;

namespace ZhaoShang.Pipeline;

/// <summary>What a person typed, read.</summary>
public sealed record ParsedQuery
{
    /// <summary>What was typed.</summary>
    public required string Typed { get; init; }

    /// <summary>The query; null if there are <see cref="Problems"/>.</summary>
    public RecordQuery? Query { get; init; }

    /// <summary>What the rows are as the query itself says (<c>类型:项目</c>); null where it does not, and rows are articles.</summary>
    public RowType? Rows { get; init; }

    /// <summary>Why there is no query, in the order of the text; empty if there is one.</summary>
    public required IReadOnlyList<QueryProblem> Problems { get; init; }

    /// <summary>What may have been meant in another way, in the order of the text; the query holds all the same.</summary>
    public required IReadOnlyList<QueryProblem> Warnings { get; init; }

    /// <summary>True if there is a query.</summary>
    [MemberNotNullWhen(true, nameof(Query))]
    public bool IsOk => Query is not null;

    /// <summary>The canonical spelling of the query, which reads as the same; what was typed if there is none.</summary>
    public string Spelling => Query is null ? Typed : QuerySpelling.Write(Query.Filter, Rows);
}
