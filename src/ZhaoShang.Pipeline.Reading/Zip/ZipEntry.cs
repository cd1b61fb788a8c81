namespace ZhaoShang.Pipeline.Reading.Zip;

/// <summary>What a zip archive tells of a member, in its directory or before the member.</summary>
internal sealed record ZipEntry
{
    private const int EncryptedFlags = 0x2041;
    private const int SizesBehindFlag = 8;
    private const int UnixSystem = 3;
    private const uint FileTypeMask = 0xF000;
    private const uint LinkType = 0xA000;

    /// <summary>The name's bytes.</summary>
    public required byte[] NameBytes { get; init; }

    /// <summary>The name, decoded.</summary>
    public required string Name { get; init; }

    /// <summary>How it is compressed: 0 not at all, 8 deflated.</summary>
    public required int Method { get; init; }

    /// <summary>The general purpose flags.</summary>
    public required int Flags { get; init; }

    /// <summary>Its checksum.</summary>
    public required uint Crc { get; init; }

    /// <summary>Its length in the archive.</summary>
    public required long CompressedLength { get; init; }

    /// <summary>Its length.</summary>
    public required long Length { get; init; }

    /// <summary>Where its local header stands; 0 for a local header itself.</summary>
    public long HeaderAt { get; init; }

    /// <summary>The system that it was made on, and its attributes there.</summary>
    public (int System, uint Attributes) Origin { get; init; }

    /// <summary>True if it is encrypted.</summary>
    public bool IsEncrypted => (Flags & EncryptedFlags) != 0;

    /// <summary>True if checksum and lengths stand behind the content only.</summary>
    public bool HasSizesBehind => (Flags & SizesBehindFlag) != 0;

    /// <summary>True for a folder.</summary>
    public bool IsFolder => NameBytes is [.., (byte)'/' or (byte)'\\'] && Length == 0;

    /// <summary>True for a symbolic link.</summary>
    public bool IsLink => Origin.System == UnixSystem && ((Origin.Attributes >> 16) & FileTypeMask) == LinkType;

    /// <summary>True if the local header <paramref name="local"/> tells the same of the member.</summary>
    public bool Agrees(ZipEntry local) =>
        NameBytes.AsSpan().SequenceEqual(local.NameBytes) && Method == local.Method && IsEncrypted == local.IsEncrypted
        && (local.HasSizesBehind || (Crc == local.Crc && CompressedLength == local.CompressedLength && Length == local.Length));
}
