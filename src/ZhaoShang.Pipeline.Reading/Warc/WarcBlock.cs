using System.Security.Cryptography;
using ZhaoShang.Pipeline.Reading.Archives;

namespace ZhaoShang.Pipeline.Reading.Warc;

/// <summary>A record's block, checked against its digest where the record tells one of SHA-1.</summary>
internal sealed class WarcBlock : ForwardStream
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private readonly ForwardInput _input;

    private readonly PartStream _part;

    private readonly string? _digest;

    private readonly IncrementalHash? _hash;

    /// <summary>Begins at the input's next byte.</summary>
    public WarcBlock(ForwardInput input, long length, string? digest)
    {
        _input = input;
        Length = length;
        _part = new PartStream(input, length);
        _digest = digest is not null && digest.StartsWith("sha1:", StringComparison.OrdinalIgnoreCase) ? digest[5..].Trim().TrimEnd('=').ToUpperInvariant() : null;
        _hash = _digest is null ? null : IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
    }

    /// <summary>The block's length as told.</summary>
    public override long Length { get; }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int count = _part.Read(buffer);
        _hash?.AppendData(buffer[..count]);
        return count;
    }

    /// <summary>Reads what is left and compares the digest.</summary>
    /// <exception cref="ZhaoShang.Pipeline.Text.InputRefusedException">The input ends before, or the digest is another.</exception>
    public void CheckToEnd()
    {
        Span<byte> rest = stackalloc byte[4096];
        int count;
        do
        {
            count = Read(rest);
        }
        while (count > 0);

        if (_hash is null)
        {
            return;
        }

        byte[] sum = _hash.GetHashAndReset();
        bool isSame = _digest == Text(sum) || _digest == Convert.ToHexString(sum);
        if (!isSame)
        {
            throw Damage.At(_input.Position, "内容与记录的 SHA-1 不符", "the content does not fit the record's SHA-1");
        }
    }

    /// <summary>Passes over what is left.</summary>
    public void SkipRest() => _part.SkipRest();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _hash?.Dispose();
        base.Dispose(disposing);
    }

    private static string Text(byte[] bytes)
    {
        Span<char> letters = stackalloc char[bytes.Length * 8 / 5];
        for (int i = 0; i < letters.Length; i++)
        {
            int bit = i * 5;
            int pair = (bytes[bit / 8] << 8) | (bit / 8 + 1 < bytes.Length ? bytes[bit / 8 + 1] : 0);
            letters[i] = Base32[(pair >> (11 - (bit % 8))) & 31];
        }

        return letters.ToString();
    }
}
