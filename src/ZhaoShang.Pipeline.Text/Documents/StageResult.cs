using System.Diagnostics.CodeAnalysis;

namespace ZhaoShang.Pipeline.Text;

/// <summary>What a stage that may refuse gives: its document, or the reason why there is none.</summary>
/// <typeparam name="T">The stage's document.</typeparam>
public readonly struct StageResult<T>
    where T : class
{
    private StageResult(T? document, Refused? refused)
    {
        Document = document;
        Refused = refused;
    }

    /// <summary>The stage's document; null if it refused.</summary>
    public T? Document { get; }

    /// <summary>The reason; null if the stage went through.</summary>
    public Refused? Refused { get; }

    /// <summary>True if there is a document.</summary>
    [MemberNotNullWhen(true, nameof(Document))]
    [MemberNotNullWhen(false, nameof(Refused))]
    public bool IsOk => Document is not null;

    /// <summary>The stage went through.</summary>
    public static implicit operator StageResult<T>(T document) => new(document, null);

    /// <summary>The stage refused.</summary>
    public static implicit operator StageResult<T>(Refused refused) => new(null, refused);
}
