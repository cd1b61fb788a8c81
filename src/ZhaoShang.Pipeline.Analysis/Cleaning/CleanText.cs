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
        OffsetMapBuilder map = new(2 * body.Count);
        for (int i = 0; i < body.Count; i++)
        {
            if (i > 0)
            {
                int end = body[i - 1].End;
                map.Replace(new TextSpan(end, end), 1);
            }

            map.Copy(body[i].Start, body[i].Length);
        }

        string joined = string.Create(map.DerivedLength, (text, body), static (letters, pieces) => Join(pieces.text, pieces.body, letters));
        return new CleanText(joined, map.Build(text.Length));
    }

    private static void Join(string text, IReadOnlyList<TextSpan> body, Span<char> letters)
    {
        int at = 0;
        for (int i = 0; i < body.Count; i++)
        {
            if (i > 0)
            {
                letters[at++] = '\n';
            }

            body[i].Of(text).CopyTo(letters[at..]);
            at += body[i].Length;
        }
    }
}
