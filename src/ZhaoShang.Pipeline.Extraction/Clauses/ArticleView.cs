using System.Collections.Frozen;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>An article as the rules see it: its text, its clauses and its mentions.</summary>
internal sealed class ArticleView
{
    /// <summary>No rule looks further than this many letters from the expression it starts at, so that reading stays linear.</summary>
    public const int Reach = 160;

    public ArticleView(AnnotatedDocument document, CancellationToken cancellation = default)
    {
        Document = document;
        Text = document.Text;
        LetterCount = CountOfLetters(Text);
        Outline = new ArticleOutline(Text, cancellation);
        Mentions = new MentionIndex(document.Mentions);
        Stand = StandOf(document);
        _words = document.Segmented.Words as WordToken[] ?? [.. document.Segmented.Words];
        _wordFrom = NumbersFrom(Text.Length, _words);
    }

    private readonly WordToken[] _words;

    // For each letter, and the end of the text, the number of the first word that begins there or behind it.
    private readonly int[] _wordFrom;

    public AnnotatedDocument Document { get; }

    public string Text { get; }

    /// <summary>How many letters the text has, without white space.</summary>
    public int LetterCount { get; }

    public ArticleOutline Outline { get; }

    public MentionIndex Mentions { get; }

    /// <summary>The last day that the article says it goes up to (截至7月末); null if it tells none.</summary>
    public Edtf? Stand { get; }

    private static Edtf? StandOf(AnnotatedDocument document)
    {
        Edtf? last = null;
        foreach (Mention mention in document.Mentions)
        {
            ReadOnlySpan<char> told = mention.Kind == MentionKind.Date ? mention.Span.Of(document.Text) : [];
            bool isStand = (told.StartsWith("截至") || told.StartsWith("截止")) && !told.ContainsAny('去', '上', '前') && mention.Date is { Finish.Value.Length: >= 7 };
            last = isStand && (last is null || string.CompareOrdinal(mention.Date!.Value.Finish!.Value.Value, last.Value.Value) > 0) ? mention.Date!.Value.Finish : last;
        }

        return last;
    }

    /// <summary>What <see cref="StageReader"/> found in each span that it was asked for: several rules ask for the same ones.</summary>
    public Dictionary<TextSpan, StageWord[]> StageWords { get; } = [];

    /// <summary>By where a row of cells begins, the headings above it, null where there are none: each of its cells asks for them, several times.</summary>
    public Dictionary<int, string[]?> TableHeadings { get; } = [];

    /// <summary>Where the words stand that tell stages.</summary>
    public CuePlaces StagePlaces => _stagePlaces ??= StageFrames.PlacesIn(Text);

    private CuePlaces? _stagePlaces;

    /// <summary>Words of stages that the rules are to read over, as they do with those that no list holds; empty but where it is learned what unknown words do.</summary>
    public IReadOnlySet<string> UnknownStageWords { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The input's path or URI.</summary>
    public string Doc => Document.Segmented.Normalized.Clean.Read.Source.Uri;

    /// <summary>What <paramref name="rule"/> read under <paramref name="span"/>.</summary>
    public RecordSource Source(string rule, TextSpan span)
    {
        if (span.Of(Text).IsWhiteSpace())
        {
            return new RecordSource(rule);
        }

        TextSpan place = Document.Segmented.Normalized.PlaceOf(span);
        return new RecordSource(rule, place.Start, place.End);
    }

    /// <summary>The letters of <paramref name="span"/> without white space.</summary>
    public string Letters(TextSpan span)
    {
        ReadOnlySpan<char> letters = span.Of(Text);
        foreach (char letter in letters)
        {
            if (char.IsWhiteSpace(letter))
            {
                return letters.IsWhiteSpace() ? "" : Document.Quote(span).Text;
            }
        }

        return letters.ToString();
    }

    /// <summary>The letters from <paramref name="floor"/>, at most <see cref="Reach"/> of them, up to <paramref name="end"/>.</summary>
    public static TextSpan Before(int end, int floor) => new(Math.Max(Math.Min(floor, end), end - Reach), end);

    /// <summary>The letters from <paramref name="start"/>, at most <see cref="Reach"/> of them, up to <paramref name="ceiling"/>.</summary>
    public static TextSpan After(int start, int ceiling) => new(start, Math.Min(Math.Max(ceiling, start), start + Reach));

    /// <summary>True if a word of the given letters and class stands in <paramref name="span"/>: 要 as a verb, not in 主要. O(words of the span).</summary>
    public bool HasWord(TextSpan span, string letters, WordClass kind)
    {
        foreach (WordToken word in WordsWithin(span))
        {
            if (word.Class == kind && word.Length == letters.Length && Has(word.Start, letters))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words that lie within <paramref name="span"/>, in the order of the text.</summary>
    public WordsWithin WordsWithin(TextSpan span)
    {
        int first = WordFrom(span.Start);
        int end = Math.Max(first, WordFrom(span.End));
        end -= end > first && _words[end - 1].End > span.End ? 1 : 0;
        return new WordsWithin(new ArraySegment<WordToken>(_words, first, end - first));
    }

    /// <summary>The words, in the order of the text.</summary>
    public ReadOnlySpan<WordToken> Words => _words;

    /// <summary>The number of the first word that begins at <paramref name="position"/> or behind it; that of the words if there is none. O(1).</summary>
    public int WordFrom(int position) => position <= 0 ? 0 : position <= Text.Length ? _wordFrom[position] : _words.Length;

    private static int CountOfLetters(string text)
    {
        int letters = 0;
        foreach (char letter in text)
        {
            letters += char.IsWhiteSpace(letter) ? 0 : 1;
        }

        return letters;
    }

    private static int[] NumbersFrom(int length, WordToken[] words)
    {
        int[] numbers = new int[length + 1];
        int at = 0;
        for (int i = 0; i < words.Length; i++)
        {
            for (; at <= words[i].Start; at++)
            {
                numbers[at] = i;
            }
        }

        numbers.AsSpan(at).Fill(words.Length);
        return numbers;
    }

    /// <summary>The place behind the bracket that opens at <paramref name="start"/> and closes before <paramref name="limit"/>; <paramref name="start"/> itself if there is none.</summary>
    public int BehindBracket(int start, int limit)
    {
        bool isOpen = start < Math.Min(limit, Text.Length) && Text[start] is '(' or '（';
        int close = isOpen ? Text.AsSpan(start, Math.Min(limit, Text.Length) - start).IndexOfAny(')', '）') : -1;
        return start + close + 1;
    }

    /// <summary>The letters inside the brackets that <paramref name="span"/> stands in, where they open and close within its sentence and hold no more than a clause may; else null.</summary>
    public TextSpan? BracketAround(TextSpan span)
    {
        int floor = Math.Max(Outline.SentenceAt(span.Start).Span.Start, span.Start - LongestBracket);
        int open = Text.AsSpan(floor, span.Start - floor).LastIndexOfAny('(', '（') + floor;
        bool isOpen = open >= floor && Text.AsSpan(open, span.Start - open).IndexOfAny(')', '）') < 0;
        int close = isOpen ? Text.AsSpan(span.End, Math.Min(Text.Length - span.End, LongestBracket)).IndexOfAny(')', '）') : -1;
        return close < 0 ? null : new TextSpan(open + 1, span.End + close);
    }

    private const int LongestBracket = 60;

    /// <summary>True if <paramref name="phrase"/> stands at <paramref name="position"/>.</summary>
    public bool Has(int position, string phrase) =>
        position >= 0 && position + phrase.Length <= Text.Length && Text.AsSpan(position, phrase.Length).SequenceEqual(phrase);
}
