using System.Collections;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Finds the words of ideas in texts: one pass over the letters, whatever the number of words.</summary>
internal sealed class IdeaMatcher
{
    private readonly BitArray _beginsWord = new(char.MaxValue + 1);
    private readonly Dictionary<char, List<Entry>> _byFirst = [];

    /// <summary>Takes a word of an idea.</summary>
    /// <param name="word">The letters, at least one.</param>
    /// <param name="idea">The idea's place among those of the query.</param>
    /// <param name="number">The word's place among all that tell ideas.</param>
    /// <param name="weight">How well the word tells it.</param>
    public void Add(string word, int idea, int number, double weight)
    {
        Entry entry = new(word, idea, number, weight);
        foreach (char first in new[] { char.ToLowerInvariant(word[0]), char.ToUpperInvariant(word[0]) }.Distinct())
        {
            _beginsWord[first] = true;
            if (!_byFirst.TryGetValue(first, out List<Entry>? entries))
            {
                _byFirst.Add(first, entries = []);
            }

            entries.Add(entry);
        }
    }

    /// <summary>Appends to <paramref name="hits"/> where a word stands in <paramref name="text"/>, in order; those of one idea may overlap.</summary>
    public void Find(string text, List<IdeaHit> hits)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (!_beginsWord[text[at]])
            {
                continue;
            }

            ReadOnlySpan<char> rest = text.AsSpan(at);
            foreach (Entry entry in _byFirst[text[at]])
            {
                if (rest.StartsWith(entry.Word, StringComparison.OrdinalIgnoreCase))
                {
                    hits.Add(new IdeaHit(entry.Idea, entry.Number, at, at + entry.Word.Length, entry.Weight));
                }
            }
        }
    }

    private readonly record struct Entry(string Word, int Idea, int Number, double Weight);
}
