using System.Runtime.InteropServices;
using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>
/// Decides on names that are also common words: 江山 counts in an article that tells 江山市 or a township of it, or names its paper or zone
/// (江山日报, 江山经济开发区); 郊区 in one that tells 郊区区委. Near misses: 和平发展, 在郊区买房, 新华日报, 和平工业园.
/// </summary>
internal static class DoubtfulPlaces
{
    /// <summary>Words behind a name that make it an office's.</summary>
    private static readonly WordSet Offices =
    [
        "区委", "区政府", "区人民政府", "区人大", "区政协", "区长", "区招商", "区直", "县委", "县政府", "县人民政府", "县长", "县招商", "市委", "市政府", "市人民政府", "市长",
        "委书记", "委、", "委办", "委常委", "政府", "人民政府", "人大", "政协", "党委", "招商局", "招商办",
    ];

    /// <summary>Words behind the short form of a county or city that make it a paper's or a zone's.</summary>
    private static readonly WordSet NamedAfter =
    [
        "日报", "晚报", "新闻", "电视台", "广播", "融媒", "时讯", "经济开发区", "经济技术开发区", "开发区", "工业园", "工业集中区", "高新技术", "高新区", "产业集聚区", "产业园区", "经开区",
        "招商局", "政府网", "在线",
    ];

    /// <summary>Letters before 城区 and the like that make it a kind of quarter: 老城区, 各郊区.</summary>
    private static readonly LetterSet KindLetters = new("主老新旧各心个大小市县近远全");

    private const int RowBits = 6;

    /// <summary>应县政府邀请 is an invitation of 县政府.</summary>
    private const char InvitingLetter = '应';

    /// <summary>Drops of <paramref name="readings"/> the doubtful ones that nothing in the text vouches for.</summary>
    public static void Settle(DivisionTable table, string text, List<PlaceReading> readings)
    {
        if (!readings.Exists(static reading => reading.IsDoubtful))
        {
            return;
        }

        // A bit a row.
        Span<ulong> told = stackalloc ulong[(table.Count >> RowBits) + 1];
        told.Clear();
        foreach (ref readonly PlaceReading reading in CollectionsMarshal.AsSpan(readings))
        {
            if (!reading.IsDoubtful || IsOffice(text, reading) || NamesAnother(table, text, reading))
            {
                Tell(table, reading.Rows, told);
            }
        }

        int kept = 0;
        foreach (ref readonly PlaceReading reading in CollectionsMarshal.AsSpan(readings))
        {
            if (!reading.IsDoubtful || (IsAnyTold(reading.Rows, told) && !FollowsKindLetter(text, reading.Span.Start)))
            {
                readings[kept++] = reading;
            }
        }

        readings.RemoveRange(kept, readings.Count - kept);
    }

    private static void Tell(DivisionTable table, int[] rows, Span<ulong> told)
    {
        foreach (int row in rows)
        {
            told[row >> RowBits] |= 1UL << row;
        }

        if (rows.Length == 1 && table[rows[0]].Level > DivisionLevel.County && table[rows[0]].Parent is >= 0 and int parent)
        {
            told[parent >> RowBits] |= 1UL << parent;
        }
    }

    private static bool IsAnyTold(int[] rows, ReadOnlySpan<ulong> told)
    {
        foreach (int row in rows)
        {
            if (((told[row >> RowBits] >> row) & 1) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOffice(string text, PlaceReading reading) =>
        reading.IsOfficial
        && !FollowsKindLetter(text, reading.Span.Start)
        && text[reading.Span.Start] != InvitingLetter
        && reading.Span.End < text.Length
        && Offices.BeginsWith(text.AsSpan(reading.Span.End));

    // Districts are left out: 新华, 光明, 解放, 和平 are papers and parks of other kinds.
    private static bool NamesAnother(DivisionTable table, string text, PlaceReading reading) =>
        !reading.IsOfficial
        && reading.Span.End < text.Length
        && (OpensLine(text, reading) || NamedAfter.BeginsWith(text.AsSpan(reading.Span.End)))
        && IsCityOrCounty(table, reading.Rows)
        && !FollowsKindLetter(text, reading.Span.Start);

    private static bool IsCityOrCounty(DivisionTable table, int[] rows)
    {
        foreach (int row in rows)
        {
            if (table[row].Level is DivisionLevel.Prefecture or DivisionLevel.County && table.NameOf(row)[^1] != '区')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for 平度 in <c>平度:韩资板块在崛起</c> at the head of a line.</summary>
    private static bool OpensLine(string text, PlaceReading reading) =>
        text[reading.Span.End] == ':' && (reading.Span.Start == 0 || text[reading.Span.Start - 1] == '\n');

    private static bool FollowsKindLetter(string text, int start) =>
        start > 0 && KindLetters.Contains(text[start - 1]);
}
