using System.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Numbers a few different words, so that rows hold a number for each: 0 for none, then 1, 2 … as they come.</summary>
internal sealed class Vocabulary
{
    private readonly List<byte[]> _words = [[]];

    /// <summary>The number of a word given in UTF-8; 0 for none.</summary>
    public int NumberOf(ReadOnlySpan<byte> word)
    {
        for (int i = 0; i < _words.Count; i++)
        {
            if (word.SequenceEqual(_words[i]))
            {
                return i;
            }
        }

        _words.Add(word.ToArray());
        return _words.Count - 1;
    }

    /// <summary>The word with this number; empty for 0.</summary>
    public string WordOf(int number) => Encoding.UTF8.GetString(_words[number]);
}
