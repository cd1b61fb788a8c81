using ZhaoShang.Pipeline.Storage;

namespace ZhaoShang.Pipeline;

/// <summary>A line of the thesaurus.</summary>
/// <param name="Same">Words that mean nearly the same.</param>
/// <param name="Narrower">What they find that is narrower.</param>
/// <param name="Related">What speaks of the matter without naming it.</param>
/// <param name="Records">Measures and kinds of events whose records tell it.</param>
internal sealed record ThesaurusGroup(IReadOnlyList<string> Same, IReadOnlyList<string> Narrower, IReadOnlyList<string> Related, IReadOnlyList<QueryNode> Records)
{
    /// <summary>Reads the words and marks of a line; null if it begins with a mark, ends with one, has one twice, or names a record that there is not.</summary>
    public static ThesaurusGroup? Read(IReadOnlyList<string> words)
    {
        Dictionary<char, List<string>> parts = new() { [' '] = [], ['>'] = [], ['~'] = [], ['@'] = [] };
        List<string> part = parts[' '];
        foreach (string word in words)
        {
            if (word.Length > 1 || !parts.TryGetValue(word[0], out List<string>? next))
            {
                part.Add(word);
                continue;
            }

            if (part.Count == 0 || next.Count > 0)
            {
                return null;
            }

            part = next;
        }

        QueryNode?[] records = [.. parts['@'].Select(Record)];
        return part.Count == 0 || records.Contains(null) ? null : new ThesaurusGroup(parts[' '], parts['>'], parts['~'], [.. records.OfType<QueryNode>()]);
    }

    private static QueryNode? Record(string condition) => condition.Split(':') switch
    {
        ["指标", string name] => NamedValues.Find(Qualifier.Measure, name),
        ["事件", string name] => NamedValues.Find(Qualifier.Kind, name),
        _ => null,
    };
}
