using System.Security.Cryptography;
using ZhaoShang.Pipeline.Reading.Archives;

namespace ZhaoShang.Pipeline.Reading.Warc;

/// <summary>A record's block, checked against its digest where the record tells one.</summary>
internal sealed class WarcBlock : ForwardStream
{
    private const int PieceLength = 16 * 1024;

    private readonly ForwardInput _input;

    private readonly PartStream _part;

    private readonly WarcDigest? _digest;

    private readonly IncrementalHash? _hash;

    private bool _isChecked;

    /// <summary>Begins at the input's next byte.</summary>
    public WarcBlock(ForwardInput input, long length, string? digest)
    {
        _input = input;
        Length = length;
        _part = new PartStream(input, length);
        _digest = WarcDigest.Parse(digest);
        _hash = _digest is null ? null : IncrementalHash.CreateHash(_digest.Algorithm);
    }

    /// <summary>The block's length as told.</summary>
    public override long Length { get; }

    /// <summary>True once all of it was read.</summary>
    public bool IsAtEnd => _part.Left == 0;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int count = _part.Read(buffer);
        _hash?.AppendData(buffer[..count]);
        return count;
    }

    /// <summary>Reads what is left and compares the digest, once.</summary>
    /// <exception cref="ZhaoShang.Pipeline.Text.InputRefusedException">The input ends before, or the digest is another.</exception>
    public void CheckToEnd()
    {
        if (_digest is null || _isChecked)
        {
            _part.SkipRest();
            return;
        }

        _isChecked = true;
        Span<byte> rest = stackalloc byte[PieceLength];
        int count;
        do
        {
            count = Read(rest);
        }
        while (count > 0);

        if (!_digest.Fits(_hash!.GetHashAndReset()))
        {
            throw Damage.At(_input.Position, "内容与记录的校验值不符", "the content does not fit the record's digest");
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _hash?.Dispose();
        base.Dispose(disposing);
    }
}
