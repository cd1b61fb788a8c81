using System.Buffers;
using System.Globalization;
using ZhaoShang.Pipeline.Reading.Archives;

namespace ZhaoShang.Pipeline.Reading.Warc;

/// <summary>
/// Looks for damage in a record's header, which no checksum covers: lines that are none, names and values that are but for one letter those of the standard, dates and numbers that are none,
/// and fields that the standard demands. What is only unusual is no damage: unknown names, addresses as they were met.
/// </summary>
internal static class RecordHeader
{
    private const string RecordId = "WARC-Record-ID";
    private const string UuidMark = "<urn:uuid:";
    private const int UuidLength = 36;

    private static readonly string[] Names =
    [
        "WARC-Type", RecordId, "WARC-Date", "Content-Length", "Content-Type", "WARC-Concurrent-To", "WARC-Block-Digest", "WARC-Payload-Digest", "WARC-IP-Address", "WARC-Refers-To",
        "WARC-Refers-To-Target-URI", "WARC-Refers-To-Date", "WARC-Target-URI", "WARC-Truncated", "WARC-Warcinfo-ID", "WARC-Filename", "WARC-Profile", "WARC-Identified-Payload-Type",
        "WARC-Segment-Origin-ID", "WARC-Segment-Number", "WARC-Segment-Total-Length", "WARC-Protocol", "WARC-Cipher-Suite",
    ];

    private static readonly string[] ContentTypes =
    [
        "application/http; msgtype=response", "application/http;msgtype=response", "application/http; msgtype=request", "application/http;msgtype=request", "application/warc-fields", "text/dns",
    ];

    private static readonly string[] TypesWithAddress = ["response", "resource", "request", "revisit", "conversion", "metadata"];

    private static readonly SearchValues<char> AddressLetters = SearchValues.Create("0123456789abcdefABCDEF.:[]%");

    private static readonly string[] DateForms =
    [
        "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mmZ", "yyyy-MM-dd", "yyyy-MM", "yyyy", "yyyyMMddHHmmss",
    ];

    /// <summary>True if the header is damaged, though it can be read.</summary>
    /// <param name="header">The header.</param>
    /// <param name="isStrict">True if records before had all that the standard demands: older programs left out some of it, and did so everywhere.</param>
    public static bool IsDamaged(HeaderLines header, bool isStrict) =>
        !header.IsWellFormed || header.First is not ['W', 'A', 'R', 'C', '/', >= '0' and <= '9', '.', _, ..] || !header.First.AsSpan(7).Trim().ContainsOnlyDigits()
        || header.Names.Any(static name => Names.Any(known => Misprint.IsOf(name, known)))
        || (isStrict && !HasAll(header))
        || IsIdDamaged(header.Value(RecordId)) || IsIdDamaged(header.Value("WARC-Concurrent-To")) || IsIdDamaged(header.Value("WARC-Warcinfo-ID"))
        || IsDateDamaged(header.Value("WARC-Date"))
        || IsDigestDamaged(header.Value("WARC-Block-Digest")) || IsDigestDamaged(header.Value("WARC-Payload-Digest"))
        || (header.Value("WARC-IP-Address") is { } address && address.AsSpan().ContainsAnyExcept(AddressLetters))
        || (header.Value("Content-Type") is { } type && ContentTypes.Any(known => Misprint.IsOf(type, known)));

    /// <summary>True if the header has all that the standard demands.</summary>
    public static bool HasAll(HeaderLines header) =>
        header.Value(RecordId) is not null && header.Value("WARC-Date") is not null && header.Value("WARC-Type") is { } type
        && (header.Value("WARC-Target-URI") is not null || !TypesWithAddress.Contains(type.ToLowerInvariant()) || type.Equals("metadata", StringComparison.OrdinalIgnoreCase));

    /// <summary>True if two records in a row say that they are request and response of one exchange, and do not name the same address.</summary>
    public static bool IsOfOtherAddress(HeaderLines header, HeaderLines? before)
    {
        string? type = header.Value("WARC-Type");
        string? other = before?.Value("WARC-Type");
        bool isExchange = (type, other) is ("request", "response") or ("response", "request")
            && (IsConcurrent(header, before!) || IsConcurrent(before!, header));
        return isExchange && header.Value("WARC-Target-URI") != before!.Value("WARC-Target-URI");
    }

    private static bool IsConcurrent(HeaderLines header, HeaderLines other) => header.Value("WARC-Concurrent-To") is { } id && id == other.Value(RecordId);

    private static bool IsIdDamaged(string? id)
    {
        if (id is null || id.Length < UuidMark.Length)
        {
            return id is not null;
        }

        string mark = id[..UuidMark.Length];
        if (!mark.Equals(UuidMark, StringComparison.OrdinalIgnoreCase))
        {
            return Misprint.IsOf(mark, UuidMark);
        }

        return id.Length != UuidMark.Length + UuidLength + 1 || id[^1] != '>' || !Guid.TryParseExact(id.AsSpan(UuidMark.Length, UuidLength), "D", out _);
    }

    private static bool IsDateDamaged(string? date)
    {
        int point = date?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        bool hasFraction = point > 0 && date!.EndsWith('Z') && date.AsSpan(point + 1, date.Length - point - 2).ContainsOnlyDigits();
        string? whole = hasFraction ? date![..point] + "Z" : date;
        return whole is not null && !DateTimeOffset.TryParseExact(whole, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
    }

    private static bool IsDigestDamaged(string? digest) => digest is not null && WarcDigest.IsDamaged(digest);

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');
}
