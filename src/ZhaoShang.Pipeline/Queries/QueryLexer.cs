using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>
/// Cuts what was typed into words, phrases, conditions and ORs. Any text can be cut: quotes that are never closed, colons in words and all other
/// punctuation are letters like others. O(length²) at worst, for quotes that are looked for in vain.
/// </summary>
internal sealed class QueryLexer
{
    private readonly string _typed;
    private readonly ITextNormalizer _normalizer;
    private readonly List<QueryToken> _tokens = [];
    private readonly List<QueryProblem> _warnings;

    private QueryLexer(string typed, ITextNormalizer normalizer, List<QueryProblem> warnings)
    {
        _typed = typed;
        _normalizer = normalizer;
        _warnings = warnings;
    }

    /// <summary>The tokens of <paramref name="typed"/> in its order; what is doubtful is added to <paramref name="warnings"/>.</summary>
    public static IReadOnlyList<QueryToken> Cut(string typed, ITextNormalizer normalizer, List<QueryProblem> warnings)
    {
        QueryLexer lexer = new(typed, normalizer, warnings);
        for (int at = lexer.SkipParting(0); at < typed.Length; at = lexer.SkipParting(at))
        {
            at = lexer.ReadToken(at);
        }

        return lexer._tokens;
    }

    private char At(int at) => at < _typed.Length ? _typed[at] : '\0';

    private bool IsEnd(int at) => at >= _typed.Length || QueryLetters.IsBlank(_typed[at]);

    private int SkipParting(int at)
    {
        while (at < _typed.Length && QueryLetters.PartsWords(_typed, at))
        {
            at++;
        }

        return at;
    }

    private int SkipBlanks(int at)
    {
        while (at < _typed.Length && QueryLetters.IsBlank(_typed[at]))
        {
            at++;
        }

        return at;
    }

    private int ReadToken(int start)
    {
        if (QueryLetters.IsOr(_typed[start]))
        {
            _tokens.Add(new QueryToken(new TextSpan(start, start + 1)) { IsOr = true });
            return start + 1;
        }

        bool isNegated = QueryLetters.IsHyphen(_typed[start]) && !IsEnd(start + 1) && !QueryLetters.IsOr(_typed[start + 1]);
        int at = isNegated ? start + 1 : start;
        if (ReadCondition(at, out Qualifier qualifier, out List<QueryPart> values) is int behind)
        {
            _tokens.Add(new QueryToken(new TextSpan(start, behind)) { IsNegated = isNegated, Qualifier = qualifier, Parts = values });
            return behind;
        }

        QueryPart part = ReadPart(at, isValue: false, out int end);
        _tokens.Add(IsOrWord(part, isNegated)
            ? new QueryToken(new TextSpan(start, end)) { IsOr = true }
            : new QueryToken(new TextSpan(start, end)) { IsNegated = isNegated, Parts = [part] });
        return end;
    }

    private bool IsOrWord(QueryPart part, bool isNegated) => !part.IsQuoted && !isNegated && part.Span.Of(_typed) is "OR" or "或" or "ＯＲ";

    /// <summary>A phrase in quotes, or letters up to a blank or | (of a value also to a comma). A quote that is not closed is a letter.</summary>
    private QueryPart ReadPart(int start, bool isValue, out int end)
    {
        int close = QueryLetters.ClosingQuote(_typed, start);
        if (close > start)
        {
            end = close + 1;
            return new QueryPart(new TextSpan(start + 1, close), IsQuoted: true);
        }

        end = start + 1;
        while (!IsEnd(end) && !QueryLetters.IsOr(_typed[end]) && !(isValue ? QueryLetters.ParsValues(_typed, end) : QueryLetters.PartsWords(_typed, end)))
        {
            end++;
        }

        return new QueryPart(new TextSpan(start, end), IsQuoted: false);
    }

    /// <summary>Reads a known name, a colon and the values behind it; null if there is no such thing at <paramref name="start"/>.</summary>
    /// <returns>The place behind it.</returns>
    private int? ReadCondition(int start, out Qualifier qualifier, out List<QueryPart> values)
    {
        values = [];
        qualifier = default;
        int colon = EndOfName(start);
        if (colon < 0 || FindQualifier(start, colon) is not { } found)
        {
            return null;
        }

        qualifier = found;
        bool isColon = QueryLetters.IsColon(_typed[colon]);
        int first = isColon ? SkipBlanks(colon + 1) : colon;
        bool isApart = first > colon + 1;
        if (first >= _typed.Length || (isApart && (QueryLetters.IsOr(_typed[first]) || QueryLetters.IsHyphen(_typed[first]) || StartsCondition(first))))
        {
            Warn(QueryCodes.NoValue, new TextSpan(start, colon + 1), new Explanation(
                $"“{_typed[start..(colon + 1)]}”后面没有值，按普通词检索；写作 {QualifierNames.Of(found)}:值。",
                $"'{_typed[start..(colon + 1)]}' has no value and is searched as a word; write {QualifierNames.Of(found)}:VALUE."));
            return null;
        }

        return ReadValues(first, values);
    }

    private int ReadValues(int at, List<QueryPart> values)
    {
        while (!IsEnd(at))
        {
            if (QueryLetters.IsOr(_typed[at]) && (StartsCondition(at + 1) || IsEnd(at + 1) || QueryLetters.IsHyphen(At(at + 1))))
            {
                break;
            }

            if (QueryLetters.IsOr(_typed[at]) || QueryLetters.ParsValues(_typed, at))
            {
                at++;
                continue;
            }

            values.Add(ReadPart(at, isValue: true, out at));
            if (values[^1].IsQuoted && !IsEnd(at) && !QueryLetters.IsOr(_typed[at]) && !QueryLetters.ParsValues(_typed, at))
            {
                break;
            }
        }

        if (values.Count == 0)
        {
            values.Add(new QueryPart(new TextSpan(at, at), IsQuoted: false));
        }

        return at;
    }

    private bool StartsCondition(int at) => EndOfName(at) is > 0 and int colon && QualifierNames.Find(Name(at, colon)) is not null;

    /// <summary>The place of the colon, or of the sign of comparison, behind the letters that begin here; -1 if there are none.</summary>
    private int EndOfName(int start)
    {
        int end = start;
        while (end < _typed.Length && end - start <= QualifierNames.Longest && QueryLetters.IsOfName(_typed[end]))
        {
            end++;
        }

        return end > start && end < _typed.Length && (QueryLetters.IsColon(_typed[end]) || QueryLetters.IsComparison(_typed[end])) ? end : -1;
    }

    private string Name(int start, int end) => _normalizer.Normalize(_typed[start..end]).Text.ToLowerInvariant();

    private Qualifier? FindQualifier(int start, int colon)
    {
        string name = Name(start, colon);
        bool isColon = QueryLetters.IsColon(_typed[colon]);
        if (QualifierNames.Find(name) is { } known)
        {
            return isColon || known is Qualifier.Amount or Qualifier.Year or Qualifier.Date ? known : null;
        }

        if (isColon && QualifierNames.Like(name) is { } like && !IsEnd(colon + 1))
        {
            Warn(QueryCodes.LikeQualifier, new TextSpan(start, colon + 1), new Explanation(
                $"没有限定词“{name}”，按普通词检索；是不是“{like}:”？", $"There is no qualifier '{name}'; it is searched as a word. Did you mean '{like}:'?"));
        }

        return null;
    }

    private void Warn(string code, TextSpan place, Explanation detail) => _warnings.Add(new QueryProblem(code, place, detail));
}
