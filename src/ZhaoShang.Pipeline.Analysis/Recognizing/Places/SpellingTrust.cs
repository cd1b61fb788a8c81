namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>How far a spelling alone tells that a place is meant.</summary>
internal enum SpellingTrust : byte
{
    /// <summary>It does: 阳泉, 源汇区.</summary>
    Name,

    /// <summary>It is also a common word: 和平, 郊区. It needs a parent before it, or an office behind it, or its full name elsewhere.</summary>
    Word,

    /// <summary>It is one letter that stands for a province: 沪. It needs others of its kind beside it, or a verb of going before it.</summary>
    Letter,

    /// <summary>It is no division and hides those inside it: 长三角, 北京时间.</summary>
    Trap,
}
