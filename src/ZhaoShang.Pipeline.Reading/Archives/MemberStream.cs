using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Archives;

/// <summary>A member's content, watched: how much larger it is than the bytes of the archive that it was made from.</summary>
/// <param name="member">The member.</param>
/// <param name="archive">The archive that it lies in.</param>
/// <param name="budget">What all archives in the input may hold; what lies in the outermost counts whole, what lies deeper with what it has grown.</param>
/// <param name="isOutermost">True if the archive is the input itself.</param>
internal sealed class MemberStream(ArchiveMember member, CountedStream archive, OpeningBudget budget, bool isOutermost) : ForwardStream
{
    private const long FreeBytes = 1024 * 1024;

    private readonly long _archiveStart = archive.Count;

    private long _count;

    private long _charged;

    /// <inheritdoc/>
    /// <exception cref="InputRefusedException">The content is damaged or grows beyond the limits.</exception>
    public override int Read(Span<byte> buffer)
    {
        int count = member.Content!.Read(buffer);
        _count += count;
        long taken = member.CompressedLength ?? (archive.Count - _archiveStart);
        if (_count > FreeBytes)
        {
            budget.CheckRatio(taken, _count);
        }

        long charge = Math.Max(isOutermost ? _count : _count - taken, _charged);
        budget.AddBytes(charge - _charged);
        _charged = charge;
        return count;
    }
}
