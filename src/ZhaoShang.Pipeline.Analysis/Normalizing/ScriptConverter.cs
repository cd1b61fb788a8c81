using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Normalizing;

/// <summary>Brings letters into simplified script, in place, by longest phrase from left to right, and counts the letters of either script.</summary>
internal sealed class ScriptConverter
{
    private readonly ConversionTable _table;
    private readonly SegmentList _segments;
    private readonly List<TextSpan> _joined;
    private int _traditional;
    private int _simplifiedOnly;

    /// <summary>
    /// Prepares to convert letters that <paramref name="segments"/> lead back from; the stretches whose letters depend on one another are added
    /// to <paramref name="joined"/>.
    /// </summary>
    public ScriptConverter(ConversionTable table, SegmentList segments, List<TextSpan> joined)
    {
        _joined = joined;
        _table = table;
        _segments = segments;
    }

    /// <summary>The script of the letters before they were converted.</summary>
    public ScriptKind Script
    {
        get
        {
            long telling = _traditional + _simplifiedOnly;
            return _traditional == 0 ? ScriptKind.Hans
                : _traditional * 20L >= telling && _simplifiedOnly * 20L >= telling ? ScriptKind.Mixed
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
        Count(letters);
        while (ConvertOnce(letters))
        {
        }

        MergeJoined();
    }

    private void Count(ReadOnlySpan<char> letters)
    {
        foreach (char letter in letters)
        {
            LetterKinds kinds = _table.Kinds(letter);
            _traditional += (int)(kinds & LetterKinds.Traditional) / (int)LetterKinds.Traditional;
            _simplifiedOnly += (int)(kinds & LetterKinds.SimplifiedOnly) / (int)LetterKinds.SimplifiedOnly;
        }
    }

    /// <summary>True if another round may change something.</summary>
    private bool ConvertOnce(Span<char> letters)
    {
        bool changed = false;
        bool isOpen = false;
        int segment = 0;
        for (int at = 0; at < letters.Length;)
        {
            LetterKinds kinds = _table.Kinds(letters[at]);
            ReadOnlySpan<char> phrase = (kinds & LetterKinds.BeginsPhrase) != 0 ? _table.SimplifiedPhrase(letters[at..]) : default;
            if (phrase.IsEmpty)
            {
                if ((kinds & LetterKinds.Traditional) != 0)
                {
                    changed = true;
                    letters[at] = _table.Simplify(letters[at]);
                    isOpen |= (_table.Kinds(letters[at]) & (LetterKinds.Traditional | LetterKinds.InPlainPhrase)) != 0;
                }

                at++;
                continue;
            }

            isOpen |= HoldsConvertible(phrase);
            changed |= !phrase.SequenceEqual(letters.Slice(at, phrase.Length));
            phrase.CopyTo(letters[at..]);
            segment = JoinIfParted(new TextSpan(at, at + phrase.Length), segment);
            at += phrase.Length;
        }

        return changed && isOpen;
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

    /// <summary>Notes the phrase if a segment ends inside it; returns the first segment that ends behind the phrase's start.</summary>
    private int JoinIfParted(TextSpan phrase, int segment)
    {
        while (_segments.EndOf(segment) <= phrase.Start)
        {
            segment++;
        }

        if (_segments.EndOf(segment) < phrase.End)
        {
            _joined.Add(phrase);
        }

        return segment;
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
