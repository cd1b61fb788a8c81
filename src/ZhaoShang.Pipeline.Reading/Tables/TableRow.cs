using System.Globalization;
using System.Text;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tables;

/// <summary>Makes a document of a row: its text, and what its other fields tell.</summary>
internal static class TableRow
{
    /// <summary>The row as a member of its table.</summary>
    /// <param name="place">The table's path and the row's number, from 1.</param>
    /// <param name="mapping">Which fields hold what.</param>
    /// <param name="row">The row's fields.</param>
    public static ArchiveMember Member((string Input, int Number) place, FieldMapping mapping, RowFields row)
    {
        string number = place.Number.ToString(CultureInfo.InvariantCulture);
        string? First(IReadOnlyList<string> names) => names.Select(name => row.ValueOf(name.ToLowerInvariant())).FirstOrDefault(static value => !string.IsNullOrWhiteSpace(value))?.Trim();

        if (First(mapping.Text) is not { } text)
        {
            return new ArchiveMember(number) { Problem = NoText($"{place.Input}!{number}", mapping, row) };
        }

        string? date = First(mapping.Date);
        return new ArchiveMember(number)
        {
            Content = new MemoryStream(Encoding.UTF8.GetBytes(text), writable: false),
            Told = new ToldMetadata
            {
                Encoding = "utf-8",
                Title = First(mapping.Title),
                Published = date is null ? null : DayIn.Text(date),
                Outlet = First(mapping.Outlet),
                Author = First(mapping.Author),
                Region = First(mapping.Region),
                Address = First(mapping.Url),
            },
        };
    }

    /// <summary>
    /// Why a row gives no article. It failed if its text is empty, if the field was told, or if another field holds what may be one; a row of something else (<c>package.json</c>) is skipped.
    /// </summary>
    private static Refused NoText(string place, FieldMapping mapping, RowFields row)
    {
        string names = string.Join("、", mapping.Text);
        bool isEmpty = mapping.Text.Any(name => row.ValueOf(name.ToLowerInvariant()) is not null);
        bool isTold = !ReferenceEquals(mapping.Text, FieldMapping.Usual.Text);
        if (!isEmpty && !isTold && row.LongField() is { } other)
        {
            return new Refused(ReadingCodes.NoTextField, place, new Explanation(
                $"这一行没有正文字段（{names}），字段“{other}”像是正文；请用 --field text={other} 指定。",
                $"the row has no field of text, but '{other}' may be one; name it with --field text={other}."));
        }

        return new Refused(ReadingCodes.NoTextField, place, isEmpty || isTold
            ? new Explanation($"这一行没有正文字段（{names}），或字段为空；请用 --field text=字段名 指定。", "the row has no field of text, or it is empty; name the field with --field text=NAME.")
            : new Explanation($"这一行没有文章：没有正文字段（{names}），也没有较长的文字，已跳过。", "the row holds no article: no field of text, and no long text in another; skipped."), IsSkipped: !isEmpty && !isTold);
    }
}
