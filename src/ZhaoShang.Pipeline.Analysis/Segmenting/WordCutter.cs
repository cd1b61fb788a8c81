using System.Buffers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Segmenting;

/// <summary>One pass over one text: finds the blocks, cuts them along the most likely path, and looks into runs of single letters.</summary>
internal ref struct WordCutter
{
    private readonly ReadOnlySpan<char> _text;
    private readonly Vocabulary _vocabulary;
    private readonly LetterModel? _letters;
    private readonly bool _forSearch;
    private readonly List<WordToken> _words;
    private PathStep[] _steps;
    private LetterPosition[] _positions;

    /// <summary>Prepares the pass. <see cref="Dispose"/> gives its scratch back.</summary>
    /// <param name="text">The text to cut.</param>
    /// <param name="vocabulary">The words that are known.</param>
    /// <param name="letters">The model for those that are not; null to leave their letters apart.</param>
    /// <param name="words">Where the words are appended.</param>
    /// <param name="forSearch">True to put the shorter words inside a long one before it.</param>
    public WordCutter(ReadOnlySpan<char> text, Vocabulary vocabulary, LetterModel? letters, List<WordToken> words, bool forSearch)
    {
        _text = text;
        _vocabulary = vocabulary;
        _letters = letters;
        _words = words;
        _forSearch = forSearch;
        _steps = ArrayPool<PathStep>.Shared.Rent(256);
        _positions = ArrayPool<LetterPosition>.Shared.Rent(256);
    }

    /// <summary>Cuts the text.</summary>
    public void Run()
    {
        int at = 0;
        while (at < _text.Length)
        {
            int end = BlockLetter.EndOfBlock(_text, at);
            if (end == at)
            {
                end = at + LengthOutsideBlocks(at);
                Add(at, end, ClassOutsideBlocks(_text[at]));
            }
            else
            {
                CutBlock(at, end);
            }

            at = end;
        }
    }

    /// <summary>Gives the scratch back.</summary>
    public readonly void Dispose()
    {
        ArrayPool<PathStep>.Shared.Return(_steps);
        ArrayPool<LetterPosition>.Shared.Return(_positions);
    }

    private static WordClass ClassOutsideBlocks(char letter) =>
        char.IsNumber(letter) ? WordClass.Numeral
        : char.IsLetter(letter) || char.IsSurrogate(letter) ? WordClass.Other
        : WordClass.Punctuation;

    /// <summary>The class of a word that no list holds.</summary>
    private static WordClass ClassOfUnknown(ReadOnlySpan<char> word) =>
        LetterModel.Covers(word[0]) ? WordClass.Other : ForeignWord.ClassOf(word);

    /// <summary>A line break of two letters and a surrogate pair stay whole.</summary>
    private readonly int LengthOutsideBlocks(int at) =>
        at + 1 < _text.Length
        && ((_text[at] == '\r' && _text[at + 1] == '\n') || char.IsSurrogatePair(_text[at], _text[at + 1])) ? 2 : 1;

    private void CutBlock(int start, int end)
    {
        ReadOnlySpan<char> block = _text[start..end];
        Grow(ref _steps, block.Length + 1);
        _vocabulary.FindBestPath(block, _steps);
        int singles = 0;
        for (int at = 0; at < block.Length;)
        {
            PathStep step = _steps[at];
            if (step.End - at > 1)
            {
                AddSingles(start, singles, at);
                Add(start + at, start + step.End, step.Entry.Class);
                singles = step.End;
            }

            at = step.End;
        }

        AddSingles(start, singles, block.Length);
    }

    /// <summary>Adds the letters from <paramref name="from"/> to <paramref name="to"/> of a block, which the best path leaves single.</summary>
    private void AddSingles(int block, int from, int to)
    {
        if (_letters is null)
        {
            AddWithoutModel(block, from, to);
        }
        else if (to - from == 1 || (to > from && _vocabulary.Find(_text[(block + from)..(block + to)]).IsWord))
        {
            AddEach(block, from, to);
        }
        else if (to > from)
        {
            AddWithModel(block, from, to);
        }
    }

    private void AddEach(int block, int from, int to)
    {
        for (int at = from; at < to; at++)
        {
            AddSingle(block, at);
        }
    }

    private void AddSingle(int block, int at)
    {
        WordEntry entry = _steps[at].Entry;
        int start = block + at;
        Add(start, start + 1, entry.IsWord ? entry.Class : ClassOfUnknown(_text.Slice(start, 1)));
    }

    /// <summary>Without a letter model, runs of ASCII letters and digits are words and everything else stays single.</summary>
    private void AddWithoutModel(int block, int from, int to)
    {
        for (int at = from; at < to;)
        {
            int end = at;
            while (end < to && char.IsAsciiLetterOrDigit(_text[block + end]))
            {
                end++;
            }

            if (end > at)
            {
                AddFound(block + at, block + end);
            }
            else
            {
                AddSingle(block, at);
                end++;
            }

            at = end;
        }
    }

    private void AddWithModel(int block, int from, int to)
    {
        for (int at = from; at < to;)
        {
            bool chinese = LetterModel.Covers(_text[block + at]);
            int end = at + 1;
            while (end < to && LetterModel.Covers(_text[block + end]) == chinese)
            {
                end++;
            }

            if (chinese)
            {
                AddChinese(block, at, end);
            }
            else
            {
                AddForeign(block + at, block + end);
            }

            at = end;
        }
    }

    private void AddChinese(int block, int from, int to)
    {
        Grow(ref _positions, to - from);
        _letters!.Decode(_text[(block + from)..(block + to)], _positions);
        int begin = from;
        for (int at = from; at < to; at++)
        {
            LetterPosition position = _positions[at - from];
            if (position == LetterPosition.Begin)
            {
                begin = at;
            }
            else if (position == LetterPosition.Single)
            {
                AddSingle(block, at);
            }
            else if (position == LetterPosition.End)
            {
                AddUnlessForced(block, begin, at + 1);
            }
        }
    }

    private void AddUnlessForced(int block, int from, int to)
    {
        if (_vocabulary.IsForcedSplit(_text[(block + from)..(block + to)]))
        {
            AddEach(block, from, to);
        }
        else
        {
            AddFound(block + from, block + to);
        }
    }

    /// <summary>ASCII letters and digits with a decimal part and a per-cent sign are one word ("3.5%"); what stands between such is one too.</summary>
    private void AddForeign(int start, int end)
    {
        for (int at = start; at < end;)
        {
            int next = ForeignWord.EndOfNumberOrWord(_text[..end], at);
            if (next == at)
            {
                while (next < end && !char.IsAsciiLetterOrDigit(_text[next]))
                {
                    next++;
                }
            }

            AddFound(at, next);
            at = next;
        }
    }

    private void AddFound(int start, int end)
    {
        ReadOnlySpan<char> word = _text[start..end];
        WordEntry entry = _vocabulary.Find(word);
        Add(start, end, entry.IsWord ? entry.Class : ClassOfUnknown(word));
    }

    private void Add(int start, int end, WordClass wordClass)
    {
        if (_forSearch)
        {
            AddInner(start, end, 2);
            AddInner(start, end, 3);
        }

        _words.Add(new WordToken(start, end - start, wordClass));
    }

    /// <summary>Adds the words of <paramref name="length"/> letters inside a longer one.</summary>
    private void AddInner(int start, int end, int length)
    {
        for (int at = start; end - start > length && at + length <= end; at++)
        {
            WordEntry entry = _vocabulary.Find(_text.Slice(at, length));
            if (entry.IsWord)
            {
                _words.Add(new WordToken(at, length, entry.Class));
            }
        }
    }

    private static void Grow<T>(ref T[] scratch, int length)
    {
        if (scratch.Length < length)
        {
            ArrayPool<T>.Shared.Return(scratch);
            scratch = ArrayPool<T>.Shared.Rent(length);
        }
    }
}
