namespace ZhaoShang.Pipeline.Cli;

/// <summary>Writes JSON objects one a line, or as one array of them, which is closed on disposal.</summary>
internal sealed class LineWriter(TextWriter output, bool isArray) : IDisposable
{
    private bool _isFirst = true;
    private bool _isEnded;

    /// <summary>Writes one object.</summary>
    public void Write(string json)
    {
        if (isArray)
        {
            output.Write(_isFirst ? "[\n" : ",\n");
            output.Write(json);
        }
        else
        {
            output.Write(json);
            output.Write('\n');
        }

        _isFirst = false;
    }

    /// <summary>Closes the array.</summary>
    public void Dispose()
    {
        if (isArray && !_isEnded)
        {
            output.Write(_isFirst ? "[]\n" : "\n]\n");
        }

        _isEnded = true;
    }
}
