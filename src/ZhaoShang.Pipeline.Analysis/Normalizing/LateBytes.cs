using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Normalizing;

/// <summary>
/// Letters that were torn when a program changed a text in GBK byte by byte, so that what is behind was read one byte late. Two such changes are known:
/// a comma or another mark put in place of the bytes of the full-width one inside two letters (。現 is A1 A3 AC 46, A3 AC the comma: <c>?,F</c> is left),
/// and an annotation put behind the bytes of a letter inside two others (當地 is AE 94 B5 D8, 94 B5 is 數: <c>當?shù)</c> is left, and all up
/// to the next trail byte below 80 is read askew). What stood there is restored only where one reading is possible and an annotation or the
/// word that the letters make bears it out; all else stays as printed. Immutable.
/// </summary>
internal sealed class LateBytes
{
    /// <summary>The most letters that are read askew before a trail byte below 80 sets the reader right.</summary>
    private const int MaxAskew = 8;

    private const string Marks = ",;:!?.-";

    private readonly GbkCodes _codes;
    private readonly Dictionary<string, string> _words;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly ConversionTable _table;
    private readonly LetterReadings _readings;

    private LateBytes(GbkCodes codes, Dictionary<string, string> words, ConversionTable table, LetterReadings readings)
    {
        _codes = codes;
        _words = words;
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _table = table;
        _readings = readings;
    }

    /// <summary>Reads the words and the code table from the folder <c>conversion</c> of the models.</summary>
    /// <exception cref="ModelException">A file is missing or damaged.</exception>
    public static LateBytes Load(string modelsFolder, ConversionTable table, LetterReadings readings)
    {
        List<(string Key, string Value)> rows = ModelTable.ReadPairs(Path.Combine(modelsFolder, "conversion", "late-bytes.tsv"));
        return new LateBytes(GbkCodes.Load(modelsFolder), rows.ToDictionary(row => row.Key, row => row.Value, StringComparer.Ordinal), table, readings);
    }

    /// <summary>
    /// What stands at <paramref name="at"/>, a punctuation mark, in truth; null if nothing can be restored there. <paramref name="before"/> is the
    /// letter before it as printed, U+0000 if there is none. O(1) but for white space in an annotation.
    /// </summary>
    public RestoredLetters? Restore(string text, int at, char before)
    {
        if (_table.Fold(text[at]) != '?')
        {
            return RestoreBehindMark(text, at, before, isStop: before != '?');
        }

        if (at + 1 < text.Length && Marks.Contains(_table.Fold(text[at + 1]), StringComparison.Ordinal)
            && RestoreBehindMark(text, at + 1, before, isStop: true) is { } found)
        {
            return found.DependsOnLetterBefore ? found with { Letters = "?" + found.Letters } : found;
        }

        return RestoreAskew(text, at, before) ?? RestoreAskew(text, at, _table.Simplify(before)) ?? RestoreBehindMark(text, at, before, isStop: true);
    }

    /// <summary>
    /// <c>,F(xiàn)</c> → 。現, <c>;I備</c> → 。籌備; not <c>;A股</c>. The letter before the mark is a full stop, unless one that ends a word may have been
    /// torn there too (非?,F(xiàn)實 was 非常現實): then the mark stays, and the restored letters depend on the letter before.
    /// </summary>
    private RestoredLetters? RestoreBehindMark(string text, int mark, char before, bool isStop)
    {
        if (mark + 2 >= text.Length || _table.Fold(text[mark + 1]) is not (>= '@' and <= '~' and char trail))
        {
            return null;
        }

        char punctuation = _table.Fold(text[mark]);
        char letter = _codes.Letter(punctuation + 0x80, trail);
        bool isDoubtful = !isStop || _lookup.ContainsKey([before, '?']);
        string head = isDoubtful ? punctuation.ToString() : "。";
        if (TextLetters.IsIdeograph(letter) && AnnotationEnd(text, mark + 2, letter) is { } end)
        {
            return new RestoredLetters(end, head + letter, isDoubtful ? 1 : 2, Annotations: 1, isDoubtful);
        }

        return _lookup.ContainsKey([punctuation, trail, text[mark + 2]])
            ? new RestoredLetters(mark + 3, head + letter + text[mark + 2], isDoubtful ? 1 : 2, Annotations: 0, isDoubtful)
            : null;
    }

    /// <summary>
    /// 當<c>?shù)仄髽I(yè)</c> → 當地企業: 數 (94 B5) begins with the last byte of 當, so the lone byte is B5; with it the letters D8 C6, F3 98 and I (49) are
    /// 地企業, and yè is a reading of 業. Not where no letter, or more than one, fits the syllable, nor without an annotation at the end.
    /// </summary>
    private RestoredLetters? RestoreAskew(string text, int at, char before)
    {
        Span<char> syllable = stackalloc char[PinyinAnnotation.MaxSyllableLength];
        int codeBefore = _codes.Code(before);
        if (codeBefore == 0 || PinyinAnnotation.Read(text, at, _table, syllable) is not { IsClosed: true, HasTone: true } annotation
            || !EndsInAnnotation(text, annotation.End))
        {
            return null;
        }

        int lead = LoneByte(codeBefore & 0xFF, syllable[..annotation.SyllableLength]);
        return lead == 0 ? null : RestoreAligned(text, annotation.End, lead) ?? RestoreLostPair(text, annotation.End, lead);
    }

    /// <summary>True if at most <see cref="MaxAskew"/> letters of GBK, a trail byte below 80 and a bracket follow.</summary>
    private bool EndsInAnnotation(string text, int start)
    {
        int at = start;
        while (at < text.Length && at - start < MaxAskew && _codes.Code(text[at]) != 0)
        {
            at++;
        }

        return at + 1 < text.Length && text[at] is >= '@' and <= '~' && _table.Fold(text[at + 1]) == '(';
    }

    /// <summary>The byte that, behind <paramref name="first"/>, makes the letter read as <paramref name="syllable"/>; 0 if none or several do.</summary>
    private int LoneByte(int first, ReadOnlySpan<char> syllable)
    {
        int found = 0;
        for (int second = 0x81; second <= 0xFE; second++)
        {
            char letter = _codes.Letter(first, second);
            if (_table.Kinds(letter).HasFlag(LetterKinds.Traditional) && _readings.IsReading(letter, syllable))
            {
                if (found != 0)
                {
                    return 0;
                }

                found = second;
            }
        }

        return found;
    }

    private RestoredLetters? RestoreAligned(string text, int start, int lead)
    {
        Span<char> aligned = stackalloc char[MaxAskew + 1];
        int length = 0;
        int at = start;
        for (; at < text.Length && length < MaxAskew && _codes.Code(text[at]) is not 0 and int code; at++)
        {
            aligned[length++] = _codes.Letter(lead, code >> 8);
            lead = code & 0xFF;
        }

        aligned[length++] = _codes.Letter(lead, text[at]);
        return !aligned[..length].Contains('\0') && AnnotationEnd(text, at + 1, aligned[length - 1]) is { } end
            ? new RestoredLetters(end, new string(aligned[..length]), length, Annotations: 1, DependsOnLetterBefore: true)
            : null;
    }

    /// <summary>向<c>?qū)I(yè)</c> → 向專業: two bytes in private use (A3 98) were lost; the only word for 8C A1..A7, 40..A0 49 with that reading.</summary>
    private RestoredLetters? RestoreLostPair(string text, int at, int lead)
    {
        Span<char> key = stackalloc char[PinyinAnnotation.MaxSyllableLength + 3];
        if (at + 1 >= text.Length || _table.Fold(text[at + 1]) != '('
            || PinyinAnnotation.Read(text, at + 1, _table, key[3..]) is not { IsClosed: true, HasTone: true } annotation)
        {
            return null;
        }

        key[0] = (char)lead;
        key[1] = text[at];
        key[2] = '(';
        return _lookup.TryGetValue(key[..(annotation.SyllableLength + 3)], out string? letters)
            ? new RestoredLetters(annotation.End, letters, letters.Length, Annotations: 1, DependsOnLetterBefore: true)
            : null;
    }

    private int? AnnotationEnd(string text, int open, char letter)
    {
        Span<char> syllable = stackalloc char[PinyinAnnotation.MaxSyllableLength];
        return open < text.Length && _table.Fold(text[open]) == '('
            && PinyinAnnotation.Read(text, open, _table, syllable) is { IsClosed: true, HasTone: true } annotation
            && _readings.IsReading(letter, syllable[..annotation.SyllableLength])
                ? annotation.End
                : null;
    }
}
