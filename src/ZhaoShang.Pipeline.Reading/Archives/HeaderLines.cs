using System.Buffers;
using System.Globalization;
using ZhaoShang.Pipeline.Reading.Encodings;

namespace ZhaoShang.Pipeline.Reading.Archives;

/// <summary>Named header lines, of a record, of HTTP or of mail; a line that begins with white space goes on with the one before.</summary>
internal sealed class HeaderLines
{
    private const int LongestLine = 64 * 1024;
    private const int MostLines = 1000;

    private static readonly SearchValues<char> NameLetters = SearchValues.Create("-_.ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    private static readonly SearchValues<char> ControlLetters = SearchValues.Create([.. Enumerable.Range(0, ' ').Where(static letter => letter != '\t').Append(0x7F).Select(static letter => (char)letter)]);

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private readonly string? _first;

    private bool? _hasReturns;

    private HeaderLines(ForwardInput input, bool hasFirst) => _first = hasFirst ? TakeLine(input) : string.Empty;

    /// <summary>The line before the named ones: version or status; empty in mail.</summary>
    public string First => _first ?? string.Empty;

    /// <summary>The names, as they are printed.</summary>
    public IReadOnlyCollection<string> Names => _values.Keys;

    /// <summary>True if every line has a name of plain letters and a colon, no letter that controls, and the same end.</summary>
    public bool IsWellFormed { get; private set; } = true;

    /// <summary>Takes a record's header.</summary>
    /// <exception cref="ZhaoShang.Pipeline.Text.InputRefusedException">There is none, or the input ends in it.</exception>
    public static HeaderLines TakeRecord(ForwardInput input)
    {
        long position = input.Position;
        HeaderLines lines = new(input, hasFirst: true);
        return lines._first is null ? throw Damage.Truncated(position)
            : !lines.First.StartsWith("WARC/", StringComparison.Ordinal)
            ? throw Damage.At(position, "应是一条记录的开头（WARC/…）", "a record was expected to begin here (WARC/…)")
            : lines.TakeNamed(input) ? lines : throw Damage.Truncated(input.Position);
    }

    /// <summary>Takes a header with or without a first line; whatever of it there is.</summary>
    public static HeaderLines Take(ForwardInput input, bool hasFirst)
    {
        HeaderLines lines = new(input, hasFirst);
        lines.TakeNamed(input);
        return lines;
    }

    /// <summary>The value under a name, without white space at its ends; null if there is none.</summary>
    public string? Value(string name) => _values.GetValueOrDefault(name);

    /// <summary>The value as a number that is not negative; null if it is none.</summary>
    public long? Number(string name) =>
        long.TryParse(Value(name), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    /// <summary>The value up to its first parameter, in lower case: <c>text/html</c>.</summary>
    public string? Word(string name) => Value(name) is { } value && value.Split(';')[0].Trim().ToLowerInvariant() is { Length: > 0 } word ? word : null;

    /// <summary>A parameter of the value: <c>charset</c> of <c>text/html; charset=gb2312</c>; null if there is none.</summary>
    public string? Parameter(string name, string parameter)
    {
        foreach (string part in (Value(name) ?? "").Split(';').Skip(1))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && part.AsSpan(0, equals).Trim().Equals(parameter, StringComparison.OrdinalIgnoreCase))
            {
                return part[(equals + 1)..].Trim().Trim('"', '\'') is { Length: > 0 } value ? value : null;
            }
        }

        return null;
    }

    /// <summary>Takes lines up to an empty one; false if the input ends before.</summary>
    private bool TakeNamed(ForwardInput input)
    {
        string? last = null;
        for (int count = 0; count < MostLines && TakeLine(input) is { } line; count++)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.Length == 0)
            {
                return true;
            }

            if (line[0] is ' ' or '\t' && last is not null)
            {
                _values[last] += " " + line.Trim();
                continue;
            }

            IsWellFormed &= colon > 0 && !line.AsSpan(0, colon).ContainsAnyExcept(NameLetters) && !line.AsSpan(colon).ContainsAny(ControlLetters);
            if (colon > 0)
            {
                last = line[..colon].Trim();
                _values[last] = line[(colon + 1)..].Trim();
            }
        }

        return false;
    }

    private string? TakeLine(ForwardInput input)
    {
        int known = 0;
        for (int length = 256; ; length = Math.Min(length * 2, LongestLine))
        {
            ReadOnlySpan<byte> next = input.Peek(length);
            int end = next[known..].IndexOf((byte)'\n');
            if (end >= 0)
            {
                ReadOnlySpan<byte> bytes = next[..(known + end)];
                bool hasReturn = bytes.EndsWith("\r"u8);
                IsWellFormed &= hasReturn == (_hasReturns ??= hasReturn);
                string line = TextEncodings.Utf8.GetString(hasReturn ? bytes[..^1] : bytes);
                input.Take(known + end + 1);
                return line;
            }

            known = next.Length;
            if (next.Length < length || length == LongestLine)
            {
                input.Take(next.Length);
                return null;
            }
        }
    }
}
