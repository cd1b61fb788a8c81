using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>
/// Finds the spellings of places in a text, from left to right, the longest first (so 青海西宁 is not 海西). O(length): at each letter no
/// more letters are looked at than the longest spelling has.
/// </summary>
internal sealed class PlaceScanner(DivisionTable table, ScannedArticle article)
{
    /// <summary>There is at most about one place in so many letters.</summary>
    private const int LettersOfOne = 80;

    /// <summary>No more spellings than this begin with one another.</summary>
    private const int MostNested = 8;

    /// <summary>Letters that stand for a province also without a word around them, if two of them stand together: 豫沪, 闽浙赣皖.</summary>
    private static readonly LetterSet PlainLetters = new("京津冀晋蒙辽沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇陕");

    /// <summary>Words of place that lead a name even where a cutter joins them with its first letter.</summary>
    private static readonly LetterSet LeadingLetters = new("在驻赴与和及从由向到至来于经往抵离援对自、");

    /// <summary>Words of going and being: 在粤, 驻沪. Near miss: 粤 alone, as in 粤菜.</summary>
    private static readonly LetterSet GoingLetters = new("在驻赴来入援");

    /// <summary>Letters between a place's name and the kind of street: 重庆中路, 北京四环路.</summary>
    private static readonly LetterSet DirectionLetters = new("东西南北中一二三四五六七八九十环");

    private readonly string _text = article.Text;
    private readonly WordEdges _words = article.Words;
    private readonly List<PlaceReading> _readings = new(article.Text.Length / LettersOfOne);

    /// <summary>The spellings found, in order, without overlap.</summary>
    public List<PlaceReading> Scan()
    {
        Scan(stackalloc TrieMatch[MostNested]);
        return _readings;
    }

    // The place for matches comes from outside: a method with a loop that makes room on the stack itself is compiled before it is known how it is used.
    private void Scan(Span<TrieMatch> matches)
    {
        StartMarks starts = article.MarksOf(table.Starts);
        int position = 0;
        while ((position = starts.Next(position)) < _text.Length)
        {
            position += IsLoneLetter(position) ? 1 : Math.Max(1, Take(position, matches[..table.Spellings.Match(_text.AsSpan(position), matches)]));
        }
    }

    /// <summary>True for a province's letter that nothing makes one here: no longer name begins with it, no other one stands behind it, nobody goes there. By far the most are such.</summary>
    private bool IsLoneLetter(int position)
    {
        if (!table.Letters.Contains(_text[position]))
        {
            return false;
        }

        bool mayGoOn = position + 1 < _text.Length && (table.Letters.Contains(_text[position + 1]) || (table.Starts.LongerBit(_text.AsSpan(position)) & 1) != 0);
        return !mayGoOn && !(position > 0 && GoingLetters.Contains(_text[position - 1]));
    }

    /// <summary>Takes the longest of <paramref name="matches"/> that holds, and returns how many letters are done with.</summary>
    private int Take(int start, ReadOnlySpan<TrieMatch> matches)
    {
        for (int i = matches.Length - 1; i >= 0; i--)
        {
            TrieMatch match = matches[i];
            SpellingTrust trust = table.TrustOf(match.Value);
            if (trust == SpellingTrust.Trap)
            {
                return match.Length;
            }

            if (trust == SpellingTrust.Letter)
            {
                return TakeLetters(start);
            }

            Spelling spelling = table.SpellingOf(match);
            bool isCutShort = i < matches.Length - 1 && EndsInsideWord(start, matches[i + 1].Length);
            if (spelling.IsOfficial
                ? !YieldsToShorter(start, matches, i) && !((spelling.IsTownship || match.Length == 2) && BeginsInsideWord(start))
                : isCutShort || StandsAlone(start, match.Length))
            {
                _readings.Add(new PlaceReading(TextSpan.FromLength(start, match.Length), spelling.Rows, PlaceReading.Name)
                {
                    IsDoubtful = trust == SpellingTrust.Word && !(isCutShort && IsOffice(start + match.Length)),
                    IsOfficial = spelling.IsOfficial,
                });
                return match.Length;
            }
        }

        return 0;
    }

    /// <summary>
    /// True for 江阴市 in 江阴市长 and 上海市 in 上海市场, where the last letter belongs to the next word and 江阴 is enough.
    /// Near miss: 江阴市长泾镇, where a place in 江阴市 follows.
    /// </summary>
    private bool YieldsToShorter(int start, ReadOnlySpan<TrieMatch> matches, int index)
    {
        int end = start + matches[index].Length;
        if (index == 0 || !EndsInsideWord(start, matches[index].Length))
        {
            return false;
        }

        ReadOnlySpan<int> rows = table.RowsOf(matches[index].Value);
        if (!rows.ContainsAny(table.RowsOf(matches[index - 1].Value)))
        {
            return false;
        }

        foreach (TrieMatch next in table.Spellings.Matches(_text.AsSpan(end)))
        {
            if (next.Length > 1 && PlacePaths.Below(table, rows, table.RowsOf(next.Value)).Length > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True if the last letter of a name begins a word that goes on behind it.</summary>
    private bool EndsInsideWord(int start, int length) =>
        _words.TryWordAt(start + length - 1, out WordToken word) && word.Start == start + length - 1 && word.Length > 1;

    /// <summary>True before 市长 and the like. Near misses: 新建区域, 江山市场.</summary>
    private bool IsOffice(int position) => position + 1 < _text.Length && _text[position + 1] is '长' or '委' or '政';

    /// <summary>True if a short form is a name here: no part of another word (长治久安), no name of a street (重庆路).</summary>
    private bool StandsAlone(int start, int length)
    {
        int end = start + length;
        bool isAnother = IsStreet(end) || IsShore(end);
        if (isAnother || !_words.TryWordAt(start, out WordToken first))
        {
            return !isAnother;
        }

        if (BeginsInsideWord(start) && !IsPlaceClass(first))
        {
            return false;
        }

        return !_words.TryWordAt(end - 1, out WordToken last) || last.End <= end || IsPlaceClass(last);
    }

    /// <summary>
    /// True for 域城镇 in 全域城镇, 范县 in 示范县 and 海西 in 上海西部. Near misses: behind another place (江阴市长泾镇), or behind a word of place that the cutter
    /// joined with it (在于河街道).
    /// </summary>
    private bool BeginsInsideWord(int start) =>
        _words.TryWordAt(start, out WordToken word)
        && word.Start < start
        && !(_readings.Count > 0 && _readings[^1].Span.End == start)
        && !LeadingLetters.Contains(_text[start - 1]);

    private static bool IsPlaceClass(WordToken word) =>
        word.Class is WordClass.PlaceName or WordClass.OrganisationName or WordClass.Other;

    /// <summary>True before 江畔, 湖边 and 山下: 黄浦江畔 is a river's, 五峰山下 a mountain's. Near misses: 南京江北新区, 武汉江岸区.</summary>
    private bool IsShore(int end) => end + 1 < _text.Length && (_text[end], _text[end + 1]) is ('江' or '河' or '湖', '畔' or '边' or '滨' or '滩' or '水') or ('山', '下' or '上' or '脚' or '麓' or '顶');

    /// <summary>True before 路, 东路, 大道 and the like. Near misses: 路桥, 路网, 街道.</summary>
    private bool IsStreet(int end)
    {
        int at = end;
        while (at < _text.Length && at < end + 2 && DirectionLetters.Contains(_text[at]))
        {
            at++;
        }

        if (at == _text.Length || _text[at] is not ('大' or '路' or '街' or '巷'))
        {
            return false;
        }

        ReadOnlySpan<char> rest = _text.AsSpan(at);
        return _text[at] == '大'
            ? rest.StartsWith("大道") || rest.StartsWith("大街")
            : !rest.StartsWith("街道") && !(_words.TryWordAt(at, out WordToken word) && word.Start == at && word.Length > 1);
    }

    /// <summary>Takes a run of letters for provinces, and returns how many letters are done with.</summary>
    private int TakeLetters(int start)
    {
        int end = start;
        int plain = 0;
        while (end < _text.Length && table.Letters.Contains(_text[end]))
        {
            plain += PlainLetters.Contains(_text[end]) ? 1 : 0;
            end++;
        }

        bool isRun = plain >= 2 && !CrossesWord(start) && !CrossesWord(end);
        end = isRun ? end : IsGoneTo(start) ? start + 1 : start;
        for (int at = start; at < end; at++)
        {
            _readings.Add(new PlaceReading(TextSpan.FromLength(at, 1), table.SpellingOf(new TrieMatch(1, table.Spellings.Find(_text.AsSpan(at, 1)))).Rows, PlaceReading.Letter));
        }

        return Math.Max(1, end - start);
    }

    /// <summary>True for 粤 in 在粤 and 驻沪. Near miss: 来宾, 在川菜馆.</summary>
    private bool IsGoneTo(int position) =>
        position > 0
        && PlainLetters.Contains(_text[position])
        && GoingLetters.Contains(_text[position - 1])
        && _words.TryWordAt(position, out WordToken word)
        && word.End == position + 1
        && word.Start >= position - 1;

    private bool CrossesWord(int position) => position < _text.Length && _words.TryWordAt(position, out WordToken word) && word.Start < position;
}
