using System.Text;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>A body put together from pieces of the read text.</summary>
/// <param name="Text">One line a piece, with a line break between two.</param>
/// <param name="ToRead">Leads to the read text.</param>
internal sealed record CleanText(string Text, OffsetMap ToRead)
{
    /// <summary>Joins the pieces of <paramref name="text"/> under <paramref name="body"/>, in order.</summary>
    public static CleanText Of(string text, IReadOnlyList<TextSpan> body)
    {
        StringBuilder joined = new();
        OffsetMapBuilder map = new();
        for (int i = 0; i < body.Count; i++)
        {
            if (i > 0)
            {
                int end = body[i - 1].End;
                joined.Append('\n');
                map.Replace(new TextSpan(end, end), 1);
            }

            joined.Append(text, body[i].Start, body[i].Length);
            map.Copy(body[i].Start, body[i].Length);
        }

        return new CleanText(joined.ToString(), map.Build(text.Length));
    }
}
