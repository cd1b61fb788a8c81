using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Names;

/// <summary>
/// Goes through the words of a sentence from left to right and tells of each how it lies: before a head, behind a boundary, in quotes. O(words) in all.
/// </summary>
internal ref struct SentenceWalk
{
    private const int FarthestHead = 12;
    private const int Deepest = 2;

    private readonly NameTokens _tokens;
    private readonly int _end;
    private int _boundary;
    private int _head;
    private int _mark;
    private int _depth;
    private bool _isClosing;

    /// <summary>Begins before the word <paramref name="first"/>; the words must be visited one after the other.</summary>
    public SentenceWalk(NameTokens tokens, int first, int end)
    {
        _tokens = tokens;
        _end = end;
        _boundary = first;
        _head = first;
        _mark = first;
    }

    /// <summary>How many words further a head stands: 12 for none so near, 13 where a mark stands before it.</summary>
    public int HeadDistance { get; private set; }

    /// <summary>How many words it is behind the last boundary, verb or mark.</summary>
    public int SinceBoundary { get; private set; }

    /// <summary>In how many quotes and brackets it stands, two at most.</summary>
    public readonly int Depth => Math.Clamp(_depth, 0, Deepest);

    /// <summary>Goes to the word <paramref name="i"/>.</summary>
    public void MoveTo(int i)
    {
        _depth -= _isClosing ? 1 : 0;
        char letter = _tokens.FirstLetterAt(i);
        _depth += letter is '“' or '(' or '《' ? 1 : 0;
        _isClosing = letter is '”' or ')' or '》';
        SinceBoundary = i - _boundary;
        bool isBoundary = _tokens.ClassAt(i) == (uint)WordClass.Punctuation || (_tokens.TraitsAt(i) & (WordTraits.Boundary | WordTraits.Verb)) != 0;
        _boundary = isBoundary ? i + 1 : _boundary;
        HeadDistance = DistanceFrom(i);
    }

    private int DistanceFrom(int i)
    {
        int limit = Math.Min(_end, i + FarthestHead);
        for (_head = Math.Max(_head, i); _head < limit && (_tokens.TraitsAt(_head) & WordTraits.Head) == 0;)
        {
            _head++;
        }

        for (_mark = Math.Max(_mark, i + 1); _mark < limit && _tokens.FirstLetterAt(_mark) is not (',' or ';' or '。' or '、' or ':');)
        {
            _mark++;
        }

        return _head < limit && _head <= _mark ? _head - i : _mark < limit ? FarthestHead + 1 : FarthestHead;
    }
}
