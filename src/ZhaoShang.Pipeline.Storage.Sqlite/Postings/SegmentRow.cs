namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>A segment of the search index: the lists of terms, then the terms with where their lists stand, in groups, then the first term of each group.</summary>
/// <param name="Segment">Its number; rows of a segment with a higher one have higher keys.</param>
/// <param name="Level">How often it was joined, about: segments of a level are joined to one of the next.</param>
/// <param name="Terms">How many terms it has.</param>
/// <param name="TermsAt">The byte at which the terms begin, behind the lists.</param>
/// <param name="GroupsAt">The byte at which the groups begin, behind the terms.</param>
/// <param name="Bytes">All its bytes.</param>
internal sealed record SegmentRow(long Segment, int Level, int Terms, long TermsAt, long GroupsAt, long Bytes)
{
    /// <summary>How many terms a group has.</summary>
    public const int TermsAGroup = 64;

    /// <summary>How many groups it has.</summary>
    public int Groups => (Terms + TermsAGroup - 1) / TermsAGroup;
}
