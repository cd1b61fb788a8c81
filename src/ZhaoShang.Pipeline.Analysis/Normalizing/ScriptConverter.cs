using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Normalizing;

/// <summary>Brings letters into simplified script, in place, by longest phrase from left to right, and counts the letters of either script.</summary>
internal sealed class ScriptConverter
{
    private readonly ConversionTable _table;
    private readonly IReadOnlyList<OffsetSegment> _segments;
    private readonly List<TextSpan> _joined;
    private long _traditional;
    private long _simplifiedOnly;
    private bool _isCounted;
    private int _segment;

    /// <summary>
    /// Prepares to convert letters that <paramref name="map"/> leads back from; the stretches whose letters depend on one another are added
    /// to <paramref name="joined"/>.
    /// </summary>
    public ScriptConverter(ConversionTable table, OffsetMap map, List<TextSpan> joined)
    {
        _joined = joined;
        _table = table;
        _segments = map.Segments;
    }

    /// <summary>The script of the letters before they were converted.</summary>
    public ScriptKind Script
    {
        get
        {
            long telling = _traditional + _simplifiedOnly;
            return _traditional == 0 ? ScriptKind.Hans
                : _traditional * 20 >= telling && _simplifiedOnly * 20 >= telling ? ScriptKind.Mixed
                : _traditional > _simplifiedOnly ? ScriptKind.Hant : ScriptKind.Hans;
        }
    }

    /// <summary>
    /// Converts <paramref name="letters"/> until nothing changes any more: the first time nearly always; a second time where a letter was kept, or
    /// became part of a phrase. Each further time leaves fewer letters to convert, so that it ends. Afterwards the joined stretches are sorted and disjoint:
    /// also phrases are among them in which something was left out, 乾(qián)坤.
    /// </summary>
    public void Convert(Span<char> letters)
    {
        while (ConvertOnce(letters))
        {
        }

        MergeJoined();
    }

    /// <summary>True if another round may change something. The first round counts the letters of either script.</summary>
    private bool ConvertOnce(Span<char> letters)
    {
        LetterKinds seen = LetterKinds.None;
        long traditional = 0;
        long simplifiedOnly = 0;
        for (int at = 0; at < letters.Length; at++)
        {
            // Both filters are read for each letter: each by itself is a coin's toss, both together hold so seldom that the branch is foreseen.
            char simplified = _table.Simplify(letters[at], out LetterKinds kinds);
            if (at + 1 < letters.Length && ((kinds & LetterKinds.BeginsPhrase) != 0 & _table.MayBeginPhrase(letters[at], letters[at + 1]))
                && _table.SimplifiedPhrase(letters[at..]) is { IsEmpty: false } phrase)
            {
                seen |= Replace(letters.Slice(at, phrase.Length), phrase, at);
                at += phrase.Length - 1;
                continue;
            }

            seen |= kinds;
            traditional += (int)(kinds & LetterKinds.Traditional);
            simplifiedOnly += (int)(kinds & LetterKinds.SimplifiedOnly);
            letters[at] = simplified;
        }

        Count(traditional / (int)LetterKinds.Traditional, simplifiedOnly / (int)LetterKinds.SimplifiedOnly);
        return (seen & (LetterKinds.Traditional | LetterKinds.Unsettled)) == (LetterKinds.Traditional | LetterKinds.Unsettled);
    }

    /// <summary>Puts <paramref name="phrase"/> in place of <paramref name="letters"/> at <paramref name="at"/>; returns what it means for another round.</summary>
    private LetterKinds Replace(Span<char> letters, ReadOnlySpan<char> phrase, int at)
    {
        LetterKinds changed = phrase.SequenceEqual(letters) ? LetterKinds.None : LetterKinds.Traditional;
        phrase.CopyTo(letters);
        NoteIfParted(new TextSpan(at, at + phrase.Length));
        return changed | (HoldsConvertible(phrase) ? LetterKinds.Unsettled : LetterKinds.None);
    }

    private void Count(long traditional, long simplifiedOnly)
    {
        if (!_isCounted)
        {
            (_traditional, _simplifiedOnly, _isCounted) = (traditional, simplifiedOnly, true);
        }
    }

    private bool HoldsConvertible(ReadOnlySpan<char> phrase)
    {
        foreach (char letter in phrase)
        {
            if ((_table.Kinds(letter) & (LetterKinds.Traditional | LetterKinds.InPlainPhrase)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Notes the phrase if a segment of the map ends inside it.</summary>
    private void NoteIfParted(TextSpan phrase)
    {
        _segment = _segment < _segments.Count && _segments[_segment].Derived.Start <= phrase.Start ? _segment : 0;
        while (_segments[_segment].Derived.End <= phrase.Start)
        {
            _segment++;
        }

        if (_segments[_segment].Derived.End < phrase.End)
        {
            _joined.Add(phrase);
        }
    }

    private void MergeJoined()
    {
        _joined.Sort();
        int kept = 0;
        for (int i = 1; i < _joined.Count; i++)
        {
            if (_joined[kept].Overlaps(_joined[i]))
            {
                _joined[kept] = TextSpan.Cover(_joined[kept], _joined[i]);
            }
            else
            {
                _joined[++kept] = _joined[i];
            }
        }

        if (_joined.Count > 0)
        {
            _joined.RemoveRange(kept + 1, _joined.Count - kept - 1);
        }
    }
}
