namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>A column of words in memory: four bytes a row, and each word once.</summary>
internal sealed class WordColumn
{
    private readonly Vocabulary _vocabulary = new();
    private int[] _numbers = new int[1024];

    /// <summary>The words by their numbers; the first is empty, for none.</summary>
    public IReadOnlyList<string> Words => _vocabulary.Words;

    /// <summary>By the key of a row the number of its word; 0 for none. Rows behind its end have none.</summary>
    public ReadOnlySpan<int> Numbers => _numbers;

    /// <summary>The number of the word of the row with this key; 0 for none.</summary>
    public int NumberOf(int key) => key < _numbers.Length ? _numbers[key] : 0;

    /// <summary>The number of <paramref name="word"/>; 0 if no row has it.</summary>
    public int Find(string word) => _vocabulary.Find(word);

    /// <summary>Gives a row its word, in UTF-8.</summary>
    public void Put(int key, ReadOnlySpan<byte> word)
    {
        if (key >= _numbers.Length)
        {
            Array.Resize(ref _numbers, Math.Max(key + 1, _numbers.Length * 2));
        }

        _numbers[key] = _vocabulary.NumberOf(word);
    }

    /// <summary>By the number of a word whether it <paramref name="fits"/>; that of none is false.</summary>
    public bool[] Fitting(Func<string, bool> fits)
    {
        bool[] fitting = new bool[Words.Count];
        for (int number = 1; number < fitting.Length; number++)
        {
            fitting[number] = fits(Words[number]);
        }

        return fitting;
    }
}
