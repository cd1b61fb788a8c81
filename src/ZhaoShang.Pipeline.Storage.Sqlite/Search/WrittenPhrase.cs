using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>
/// A phrase as it is looked for in texts themselves: its letters one after another. Where punctuation or blanks part them in the phrase they may in the text, whatever they are, and need not:
/// 招商 (引资) stands in 招商、引资 and in 招商引资, not in 招商大引资.
/// </summary>
internal sealed class WrittenPhrase
{
    private readonly string _phrase;
    private readonly List<LetterReader> _letters = [];

    private WrittenPhrase(string phrase)
    {
        _phrase = phrase;
        LetterReader letters = new(phrase);
        while (letters.Next())
        {
            _letters.Add(letters);
        }
    }

    /// <summary>The phrase that <paramref name="term"/> is; null if it is none, or one whose letters nothing parts.</summary>
    public static WrittenPhrase? Of(QueryNode term) => term is TextTerm { IsPhrase: true } text && TermPieces.Of(text.Text).Count > 1 ? new WrittenPhrase(text.Text) : null;

    /// <summary>Where it stands in <paramref name="text"/>, in order, none over another. Linear in the text for a phrase whose first letter is rare in it.</summary>
    public IEnumerable<TextSpan> PlacesIn(string text)
    {
        LetterReader first = new(text);
        int behind = 0;
        while (first.Next())
        {
            if (first.Span.Start >= behind && End(text, first) is int end)
            {
                behind = end;
                yield return new TextSpan(first.Span.Start, end);
            }
        }
    }

    /// <summary>Where it ends in the text if it begins at the letter at hand; null if it does not.</summary>
    private int? End(string text, LetterReader letter)
    {
        for (int i = 0; i < _letters.Count; i++)
        {
            if (i > 0 && (!letter.Next() || letter.IsInNextText))
            {
                return null;
            }

            bool isParted = i > 0 && letter.IsParted && letter.IsChinese && _letters[i - 1].IsChinese;
            if ((isParted && !_letters[i].IsParted) || !letter.Span.Of(text).Equals(_letters[i].Span.Of(_phrase), StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }
        }

        return letter.Span.End;
    }
}
