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
    /// <param name="valueOf">The value under a field's name, in lower case; null if the row has no such field.</param>
    public static ArchiveMember Member((string Input, int Number) place, FieldMapping mapping, Func<string, string?> valueOf)
    {
        string number = place.Number.ToString(CultureInfo.InvariantCulture);
        string? First(IReadOnlyList<string> names) => names.Select(name => valueOf(name.ToLowerInvariant())).FirstOrDefault(static value => !string.IsNullOrWhiteSpace(value))?.Trim();

        if (First(mapping.Text) is not { } text)
        {
            string names = string.Join("、", mapping.Text);
            return new ArchiveMember(number)
            {
                Problem = new Refused(ReadingCodes.NoTextField, $"{place.Input}!{number}", new Explanation(
                    $"这一行没有正文字段（{names}），或字段为空；请用 --field text=字段名 指定。",
                    "the row has no field of text, or it is empty; name the field with --field text=NAME.")),
            };
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
}
