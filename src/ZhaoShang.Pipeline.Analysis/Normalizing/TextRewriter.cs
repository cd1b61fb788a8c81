using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Normalizing;

/// <summary>
/// One pass over one text: width and look-alikes, white space, annotations and torn letters, with the map back. The script is left as it is.
/// </summary>
internal sealed class TextRewriter
{
    /// <summary>How many letters a segment has on average in a text with annotations.</summary>
    private const int LettersPerSegment = 16;

    private readonly string _source;
    private readonly NormalizingModel _model;
    private readonly ConversionTable _table;
    private readonly char[] _letters;
    private int _length;

    /// <summary>Prepares to rewrite <paramref name="source"/> into <paramref name="letters"/>, which is at least as long.</summary>
    public TextRewriter(string source, NormalizingModel model, char[] letters)
    {
        _source = source;
        _model = model;
        _table = model.Table;
        _letters = letters;
        Map = new OffsetMapBuilder(source.Length / LettersPerSegment);
    }

    /// <summary>The map back, as it is being written down.</summary>
    public OffsetMapBuilder Map { get; }

    /// <summary>Stretches whose letters depend on one another, in the order of the text.</summary>
    public List<TextSpan> Joined { get; } = [];

    /// <summary>Annotations that were left out.</summary>
    public int Annotations { get; private set; }

    /// <summary>Letters that were restored.</summary>
    public int Restored { get; private set; }

    /// <summary>Rewrites the text and returns the number of letters that it has now. O(length).</summary>
    public int Rewrite()
    {
        int at = 0;
        while (at < _source.Length)
        {
            at = CopyPlain(at);
            if (at < _source.Length)
            {
                at = _table.Kinds(_source[at]).HasFlag(LetterKinds.Space) ? RewriteSpace(at) : RewriteSuspect(at);
            }
        }

        return _length;
    }

    private int CopyPlain(int start)
    {
        ReadOnlySpan<char> source = _source.AsSpan(start);
        Span<char> letters = _letters.AsSpan(_length, source.Length);
        int count = 0;
        for (; count < source.Length && count < letters.Length; count++)
        {
            char letter = _table.Fold(source[count], out LetterKinds kinds);
            if ((kinds & (LetterKinds.Space | LetterKinds.Suspect)) != 0 && !IsHarmless(letter, source[count..]))
            {
                break;
            }

            letters[count] = letter;
        }

        Map.Copy(start, count);
        _length += count;
        return start + count;
    }

    /// <summary>True for a mark that no letter stands behind which a torn one could have left: nearly all of them.</summary>
    private static bool IsHarmless(char letter, ReadOnlySpan<char> text) =>
        letter is ',' or '.' or ':' or ';' or '!' or '-' && (text.Length < 2 || text[1] is < '@' or (> '~' and < '\uFF00'));

    private int RewriteSuspect(int at)
    {
        char letter = _table.Fold(_source[at]);
        char before = _length > 0 ? _letters[_length - 1] : '\0';
        if (letter == '(' && TextLetters.IsIdeograph(before) && AnnotationEnd(at, before) is { } end)
        {
            Annotations++;
            return end;
        }

        if (letter != '(' && _model.LateBytes.Restore(_source, at, before) is { } found)
        {
            if (found.DependsOnLetterBefore && _length > 0)
            {
                Joined.Add(new TextSpan(_length - 1, _length + found.Letters.Length));
            }

            found.Letters.CopyTo(_letters.AsSpan(_length));
            _length += found.Letters.Length;
            Map.Replace(new TextSpan(at, found.End), found.Letters.Length);
            Restored += found.Restored;
            Annotations += found.Annotations;
            return found.End;
        }

        _letters[_length++] = letter;
        Map.Copy(at, 1);
        return at + 1;
    }

    /// <summary>
    /// The end of the annotation of <paramref name="letter"/> at <paramref name="open"/>, null if it is none: 區(qū), 区（qu）, at the end of a line
    /// 會(hu; not 作(qū), 里(km), 區(QU), nor 区(qu1), whose digit is kept.
    /// </summary>
    private int? AnnotationEnd(int open, char letter)
    {
        Span<char> syllable = stackalloc char[PinyinAnnotation.MaxSyllableLength];
        if (PinyinAnnotation.Read(_source, open, _table, syllable) is not { } annotation || !(annotation.HasTone || annotation.IsLower))
        {
            return null;
        }

        ReadOnlySpan<char> reading = syllable[..annotation.SyllableLength];
        bool fits = annotation.IsClosed ? _model.Readings.IsReading(letter, reading) : _model.Readings.BeginsReading(letter, reading);
        return fits ? annotation.End : null;
    }

    private int RewriteSpace(int start)
    {
        int end = start;
        bool hasBreak = false;
        bool hasTab = false;
        bool hasBlank = false;
        for (; end < _source.Length && _table.Kinds(_source[end]).HasFlag(LetterKinds.Space); end++)
        {
            hasBreak |= TextLetters.IsLineBreak(_source[end]);
            hasTab |= _source[end] == '\t';
            hasBlank |= TextLetters.IsBlank(_source[end]);
        }

        bool isAtEdge = _length == 0 || end == _source.Length;
        bool isTorn = hasBreak && !isAtEdge && !hasTab && IsTorn(end);
        if (!isAtEdge && !isTorn && (hasBreak || hasTab || (hasBlank && !DropsBlank(end))))
        {
            _letters[_length++] = hasBreak ? '\n' : hasTab ? '\t' : ' ';
            KeepSpace(new TextSpan(start, end));
        }

        return end;
    }

    // 投资5.12 ⏎ 亿元, 投资1200万 ⏎ 港元, 投资2. ⏎ 6亿元; near miss: 投资1.9 ⏎ 8亿元, perhaps two.
    private bool IsTorn(int behind)
    {
        char before = _letters[_length - 1];
        return BlankRule.IsBeforeUnit(before, _source, behind, _table) || BlankRule.IsBeforeCurrency(_letters.AsSpan(0, _length), _source, behind, _table)
            || ((before == '.' || _table.Fold(_source[behind]) == '.') && BlankRule.IsInsideDecimal(_letters.AsSpan(0, _length), _source, behind, _table));
    }

    private void KeepSpace(TextSpan space)
    {
        if (space.Length == 1)
        {
            Map.Copy(space.Start, 1);
        }
        else
        {
            Map.Replace(space, 1);
        }
    }

    private bool DropsBlank(int behind)
    {
        ReadOnlySpan<char> before = _letters.AsSpan(0, _length);
        return BlankRule.Drops(before[^1], _table.Fold(_source[behind])) || BlankRule.IsInsideDecimal(before, _source, behind, _table);
    }
}
