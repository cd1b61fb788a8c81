using System.Text;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Html;

/// <summary>
/// Writes blocks of visible text. White space is held back until a letter follows, so that none stands at a block's ends: runs of it count as
/// one space, and a source line's end between two Han letters as none (CSS Text Level 3, 4.1.3).
/// </summary>
internal sealed class VisibleTextBuilder(string source)
{
    private readonly StringBuilder _text = new();

    private readonly OffsetMapBuilder _map = new();

    private readonly List<TextBlock> _blocks = [];

    private readonly List<BlockContainer> _containers = [];

    private readonly List<(string Letters, TextSpan Source)> _heldSpaces = [];

    private int _blockStart;

    private int _linkLetters;

    private int _sourceEnd;

    private bool _heldTab;

    /// <summary>Appends the element and gives its index.</summary>
    public int AddContainer(BlockContainer container)
    {
        _containers.Add(container);
        return _containers.Count - 1;
    }

    /// <summary>Appends the text that stands in the source at <paramref name="span"/>, references and all.</summary>
    public void AddText(TextSpan span, bool isLink)
    {
        int before = _text.Length;
        int at = span.Start;
        while (at < span.End)
        {
            at = AddNext(at, span.End);
        }

        _linkLetters += isLink ? _text.Length - before : 0;
    }

    /// <summary>Parts two cells of a row.</summary>
    public void EndCell() => _heldTab = _text.Length > _blockStart;

    /// <summary>A line break or inner block where no block may end: as white space.</summary>
    public void AddBreak(int sourcePosition)
    {
        if (_heldSpaces.Count == 0 || _heldSpaces[^1].Letters == "\n")
        {
            _heldSpaces.Add((" ", new TextSpan(sourcePosition, sourcePosition)));
        }
    }

    /// <summary>Ends the block, if it has a letter.</summary>
    public void EndBlock(BlockKind kind, int container)
    {
        _heldSpaces.Clear();
        _heldTab = false;
        if (_text.Length > _blockStart)
        {
            _blocks.Add(new TextBlock(new TextSpan(_blockStart, _text.Length), kind, _linkLetters, container));
            _text.Append('\n');
            _map.Replace(new TextSpan(_sourceEnd, _sourceEnd), 1);
        }

        _blockStart = _text.Length;
        _linkLetters = 0;
    }

    /// <summary>The whole text.</summary>
    public VisibleText Build() => new(_text.ToString(), _map.Build(source.Length), _blocks, _containers);

    private int AddNext(int at, int end)
    {
        char letter = source[at];
        if (letter == '&' && CharacterReference.Read(source.AsSpan(at, end - at), out string letters) is > 0 and var length)
        {
            AddReplaced(letters, TextSpan.FromLength(at, length));
            return at + length;
        }

        if (char.IsWhiteSpace(letter))
        {
            return HoldSpace(at, end);
        }

        int stop = at + 1;
        while (stop < end && source[stop] != '&' && !char.IsWhiteSpace(source[stop]))
        {
            stop++;
        }

        FlushSpaces(letter);
        _map.Copy(at, stop - at);
        _text.Append(source, at, stop - at);
        _sourceEnd = stop;
        return stop;
    }

    private void AddReplaced(string letters, TextSpan span)
    {
        if (letters.Length == 1 && char.IsWhiteSpace(letters[0]))
        {
            _heldSpaces.Add((letters, span));
            return;
        }

        FlushSpaces(letters[0]);
        _map.Replace(span, letters.Length);
        _text.Append(letters);
        _sourceEnd = span.End;
    }

    private int HoldSpace(int at, int end)
    {
        if (!IsCollapsible(source[at]))
        {
            _heldSpaces.Add((source[at].ToString(), TextSpan.FromLength(at, 1)));
            return at + 1;
        }

        int stop = at + 1;
        while (stop < end && IsCollapsible(source[stop]))
        {
            stop++;
        }

        bool hasLineEnd = source.AsSpan(at, stop - at).IndexOfAny('\r', '\n') >= 0;
        bool follows = _heldSpaces.Count > 0 && IsCollapsible(_heldSpaces[^1].Letters[0]);
        if (!follows)
        {
            _heldSpaces.Add((hasLineEnd ? "\n" : " ", new TextSpan(at, stop)));
        }

        return stop;
    }

    private void FlushSpaces(char next)
    {
        bool isFirst = _text.Length == _blockStart;
        if (_heldTab && !isFirst)
        {
            _text.Append('\t');
            _map.Replace(new TextSpan(_sourceEnd, _sourceEnd), 1);
        }
        else if (!isFirst)
        {
            bool joins = _heldSpaces.Count == 1 && _heldSpaces[0].Letters == "\n" && IsWide(_text[^1]) && IsWide(next);
            foreach ((string letters, TextSpan span) in joins ? [] : _heldSpaces)
            {
                _text.Append(letters == "\n" ? ' ' : letters[0]);
                _map.Replace(span, 1);
                _sourceEnd = span.End;
            }
        }

        _heldTab = false;
        _heldSpaces.Clear();
    }

    private static bool IsCollapsible(char letter) => letter is ' ' or '\t' or '\r' or '\n' or '\f';

    private static bool IsWide(char letter) => letter is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFF60' or '“' or '”';
}
