using ZhaoShang.Pipeline.Reading.Isolation;

namespace ZhaoShang.Pipeline.Reading;

/// <summary>The inside of a process that reads documents for another: takes them from its standard input and answers on its standard output, until the input ends.</summary>
public static class ReadingWorker
{
    /// <summary>The exit status of a worker that ran out of memory.</summary>
    internal const int OutOfMemory = 77;

    /// <summary>Runs the worker.</summary>
    /// <param name="input">Options, then documents.</param>
    /// <param name="output">An answer for each document.</param>
    /// <returns>The exit status.</returns>
    public static int Run(Stream input, Stream output)
    {
        using BinaryReader requests = new(new BufferedStream(input, 64 * 1024));
        using BinaryWriter answers = new(new BufferedStream(output, 64 * 1024));
        try
        {
            DocumentReaders readers = new(RequestFrame.ReadOptions(requests));
            while (RequestFrame.TryRead(requests) is { } source)
            {
                AnswerFrame.Write(answers, readers.Read(source));
            }

            return 0;
        }
        catch (OutOfMemoryException)
        {
            return OutOfMemory;
        }
    }
}
