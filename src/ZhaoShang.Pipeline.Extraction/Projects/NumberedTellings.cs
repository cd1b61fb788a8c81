using System.Buffers;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>
/// Reads what a note tells of the entries of a list by their numbers: 说明:(1)、(2)项已取得备案, 第3、4号项目正在装修. Near misses: 第3号提案, 4号车间, 完成5项.
/// </summary>
internal sealed class NumberedTellings(ArticleView article, TellingReader tellings)
{
    private const int MostNumbers = 12;
    private const int LongestNumber = 3;

    private readonly ArticleView _article = article;
    private readonly TellingReader _tellings = tellings;

    private string Text => _article.Text;

    /// <summary>Adds to the projects that head numbered entries what is told by their numbers. O(length).</summary>
    public void AddTo(IReadOnlyList<ProjectDraft> drafts)
    {
        Dictionary<int, ProjectDraft> entries = Entries(drafts);
        if (entries.Count < 2)
        {
            return;
        }

        for (int at = Text.AsSpan().IndexOfAny(Heads); at >= 0; at = Text.AsSpan(at + 1).IndexOfAny(Heads) is int next and >= 0 ? at + 1 + next : -1)
        {
            TellOf(entries, at);
        }
    }

    private static readonly SearchValues<char> Heads = SearchValues.Create("项号");

    private void TellOf(Dictionary<int, ProjectDraft> entries, int head)
    {
        List<int> numbers = NumbersAt(head);
        if (numbers.Count == 0 || numbers.Exists(number => !entries.ContainsKey(number)))
        {
            return;
        }

        int end = head + (_article.Has(head, "号项目") ? 3 : _article.Has(head, "项目") ? 2 : 1);
        TextSpan segment = _article.Outline.SegmentOf(_article.Outline.ClauseAt(head));
        TextSpan told = new(end, NextReference(end, Math.Max(end, segment.End)));
        if (told.Of(Text).IsWhiteSpace())
        {
            // 另有1个并入第(4)项: nothing is told of it.
            return;
        }

        foreach (int number in numbers)
        {
            Tell(entries[number], told);
        }
    }

    // Where the next reference begins that goes on to other entries, or the end of this part of the sentence.
    private int NextReference(int start, int limit)
    {
        for (int at = start; Text.AsSpan(at, limit - at).IndexOfAny(Heads) is int next and >= 0; at += next + 1)
        {
            if (NumbersAt(at + next).Count > 0)
            {
                return Math.Max(start, _article.Outline.ClauseAt(at + next).Span.Start);
            }
        }

        return limit;
    }

    // The numbers before 项, 项目 or 号项目 at this place; none for 第3号提案 and 3号车间.
    private List<int> NumbersAt(int head) => Text[head] == '项' || _article.Has(head, "号项目") ? NumbersBefore(head, isPlain: Text[head] == '号') : [];

    // (6)项为意向性签约: what the note calls an intention is no more.
    private void Tell(ProjectDraft draft, TextSpan told)
    {
        if (StageReader.Furthest(_article, told) is ProjectStage.Intent && draft.Stage is ProjectStage.Signed)
        {
            (draft.Stage, draft.StageSpan) = (ProjectStage.Intent, told);
        }

        _tellings.AddAll(draft, told);
        draft.Tellings.Add(told);
    }

    // (1)、(2)|项; 第1、4|号: the numbers right before, each in brackets, or all of them behind 第; alone before 号项目.
    private List<int> NumbersBefore(int end, bool isPlain)
    {
        List<int> numbers = [];
        bool isBracketed = false;
        int at = end;
        while (numbers.Count < MostNumbers && NumberBefore(at) is (int number, int start, bool inBrackets))
        {
            numbers.Add(number);
            isBracketed |= inBrackets;
            at = start;
            if (at == 0 || !(Text[at - 1] is '、' or '和' or '及' or '与' or ','))
            {
                break;
            }

            at--;
        }

        bool isOrdinal = at > 0 && Text[at - 1] == '第';
        return isBracketed || isOrdinal || isPlain ? numbers : [];
    }

    private (int Number, int Start, bool InBrackets)? NumberBefore(int end)
    {
        bool isClosed = end > 0 && Text[end - 1] is ')' or '）' or '〕' or ']';
        int last = isClosed ? end - 1 : end;
        int first = last;
        while (first > 0 && last - first < LongestNumber && char.IsAsciiDigit(Text[first - 1]))
        {
            first--;
        }

        bool isOpened = first > 0 && Text[first - 1] is '(' or '（' or '〔' or '[';
        return first == last || isClosed != isOpened ? null : (int.Parse(Text.AsSpan(first, last - first), System.Globalization.CultureInfo.InvariantCulture), isOpened ? first - 1 : first, isOpened);
    }

    // By the number at the head of its line; a number that heads two lines names neither.
    private Dictionary<int, ProjectDraft> Entries(IReadOnlyList<ProjectDraft> drafts)
    {
        Dictionary<int, ProjectDraft> entries = [];
        HashSet<int> several = [];
        int lastLine = -1;
        foreach (ProjectDraft draft in drafts)
        {
            int line = draft.Candidate.Span.Start == 0 ? 0 : Text.LastIndexOf('\n', draft.Candidate.Span.Start - 1) + 1;
            if (line != lastLine && NumberAt(line) is int number && !entries.TryAdd(number, draft))
            {
                several.Add(number);
            }

            lastLine = line;
        }

        foreach (int number in several)
        {
            entries.Remove(number);
        }

        return entries;
    }

    private int? NumberAt(int line)
    {
        int at = line;
        while (at < Text.Length && (Text[at] is ' ' or '\u3000' or '(' or '（' or '〔' or '[' or '\t'))
        {
            at++;
        }

        int end = at;
        while (end < Text.Length && end - at < LongestNumber && char.IsAsciiDigit(Text[end]))
        {
            end++;
        }

        bool isMark = end > at && end < Text.Length && Text[end] is ')' or '）' or '〕' or ']' or '.' or '．' or '、' or '\t' or ' ' or '\u3000';
        return isMark ? int.Parse(Text.AsSpan(at, end - at), System.Globalization.CultureInfo.InvariantCulture) : null;
    }
}
