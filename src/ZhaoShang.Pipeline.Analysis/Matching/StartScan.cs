namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>
/// Goes from left to right through the places of a text where a word of a <see cref="KeyStarts"/> may begin. They are gathered piece by piece, before any
/// is looked at: a loop that stops at each of them costs more, since no processor foresees where in a text it stops.
/// </summary>
internal ref struct StartScan
{
    /// <summary>The length of a piece, and how many places must have room.</summary>
    public const int PieceLength = 256;

    private readonly KeyStarts _starts;
    private readonly ReadOnlySpan<char> _text;
    private readonly Span<int> _found;
    private int _count;
    private int _next;
    private int _end;

    /// <summary>Begins at the start of <paramref name="text"/>.</summary>
    /// <param name="starts">The words.</param>
    /// <param name="text">The text.</param>
    /// <param name="room">Room for <see cref="PieceLength"/> places, used until the end.</param>
    public StartScan(KeyStarts starts, ReadOnlySpan<char> text, Span<int> room)
    {
        _starts = starts;
        _text = text;
        _found = room[..PieceLength];
    }

    /// <summary>The first such place from <paramref name="from"/> on, which must not be less than before; the length of the text if there is none.</summary>
    public int Next(int from)
    {
        while (true)
        {
            while (_next < _count)
            {
                if (_found[_next] >= from)
                {
                    return _found[_next];
                }

                _next++;
            }

            int start = Math.Max(_end, from);
            if (start >= _text.Length)
            {
                return _text.Length;
            }

            _end = Math.Min(start + PieceLength, _text.Length);
            _count = _starts.Collect(_text, start, _end, _found);
            _next = 0;
        }
    }
}
