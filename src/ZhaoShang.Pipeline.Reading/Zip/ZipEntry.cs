namespace ZhaoShang.Pipeline.Reading.Zip;

/// <summary>What a zip archive tells of a member, in its directory or before the member.</summary>
internal sealed record ZipEntry
{
    private const int EncryptedFlags = 0x2041;
    private const int SizesBehindFlag = 8;
    private const int UnixSystem = 3;
    private const int LastSystem = 30;
    private const int UnknownSystem = 255;
    private const int MostInsideAttributes = 7;
    private const int Utf8Flag = 0x800;

    /// <summary>The level of deflating, and whether sizes stand behind: writers set them in one place and not in the other.</summary>
    private const int FreeFlags = 0xE;

    /// <summary>The types of a file in Unix, a bit each: none, pipe, device, folder, block device, file, link, socket.</summary>
    private const int KnownFileTypes = 0b0001_0101_0101_0111;
    private const int FileTypeStep = 0x1000;
    private const uint FileTypeMask = 0xF000;
    private const uint LinkType = 0xA000;

    /// <summary>The versions that APPNOTE 4.4.3 knows.</summary>
    private static readonly int[] KnownVersions = [10, 11, 20, 21, 25, 27, 45, 46, 50, 51, 52, 61, 62, 63];

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

    /// <summary>The version of the format that is needed to unpack it.</summary>
    public required int VersionNeeded { get; init; }

    /// <summary>Time and day of its last change, as they stand.</summary>
    public required uint Changed { get; init; }

    /// <summary>The extra fields.</summary>
    public required byte[] Extra { get; init; }

    /// <summary>What only the directory tells: the disk that it begins on, and attributes of its content.</summary>
    public (int Disk, int Attributes) Inside { get; init; }

    /// <summary>True if the numbers of the directory that nothing else repeats have values that the format knows.</summary>
    public bool IsPlausible =>
        Inside.Disk is 0 or ushort.MaxValue && Inside.Attributes <= MostInsideAttributes && Origin.System is <= LastSystem or UnknownSystem
        && (Origin.System != UnixSystem || ((KnownFileTypes >> (int)((Origin.Attributes >> 16) / FileTypeStep)) & 1) != 0);

    /// <summary>True if the local header <paramref name="local"/> tells the same of the content.</summary>
    public bool AgreesOnContent(ZipEntry local) => Method == local.Method && IsEncrypted == local.IsEncrypted && (local.HasSizesBehind
        ? local.Crc is 0 || Crc == local.Crc
        : Crc == local.Crc) && AgreesOn(CompressedLength, local, local.CompressedLength) && AgreesOn(Length, local, local.Length);

    /// <summary>
    /// True if the local header tells the same of all else that both tell: name, time of change, version needed (which one of them may tell higher, for sizes of 64 bits) and flags, but
    /// for those in which sound archives differ. As libzip and 7-Zip compare them.
    /// </summary>
    public bool AgreesOnRest(ZipEntry local)
    {
        bool isAscii = NameBytes.AsSpan().IndexOfAnyInRange((byte)0x80, (byte)0xFF) < 0;
        int flags = (Flags ^ local.Flags) & ~(FreeFlags | (isAscii ? Utf8Flag : 0));
        bool isVersion = VersionNeeded == local.VersionNeeded || (KnownVersions.Contains(VersionNeeded) && KnownVersions.Contains(local.VersionNeeded));
        return flags == 0 && isVersion && Changed == local.Changed && NameBytes.AsSpan().SequenceEqual(local.NameBytes) && ZipExtra.Agree(Extra, local.Extra);
    }

    /// <summary>The member as one of the two tells it, where they do not agree on its content: what reading then gives must still have the checksum and length of one of them.</summary>
    public ZipEntry Reconciled(ZipEntry local)
    {
        long length = local.HasSizesBehind || CompressedLength == Length ? CompressedLength : local.CompressedLength;
        int method = Method == local.Method || local.Method is not (0 or 8) ? Method : Method is not (0 or 8) ? local.Method : CompressedLength == Length ? 0 : 8;
        return this with { Method = method, CompressedLength = length, Flags = IsEncrypted && local.IsEncrypted ? Flags : Flags & ~EncryptedFlags };
    }

    private static bool AgreesOn(long length, ZipEntry local, long localLength) => length == localLength || (local.HasSizesBehind && localLength is 0 or uint.MaxValue);
}
