namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Reads a column of words, each of which is a value of <typeparamref name="T"/>.</summary>
internal sealed class WordsOf<T>
    where T : struct, Enum
{
    private readonly Vocabulary _words = new();
    private readonly List<T?> _values = [null];

    /// <summary>The value that a word in UTF-8 tells; null for none.</summary>
    /// <exception cref="InvalidOperationException">The word tells none: the database was written by other hands.</exception>
    public T? ValueOf(ReadOnlySpan<byte> word)
    {
        int number = _words.NumberOf(word);
        if (number == _values.Count)
        {
            _values.Add(Enum.GetValues<T>().Single(value => RecordValues.Word(value) == _words.Words[number]));
        }

        return _values[number];
    }
}
