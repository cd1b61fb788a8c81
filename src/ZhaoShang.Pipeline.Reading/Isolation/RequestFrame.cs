using ZhaoShang.Pipeline.Reading.Tables;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Isolation;

/// <summary>What is asked of a worker: first the options, then documents.</summary>
internal static class RequestFrame
{
    /// <summary>Writes the options that readers of documents look at: limits and encoding.</summary>
    public static void WriteOptions(BinaryWriter frame, ReadingOptions options)
    {
        frame.Write(ReadingLimit.All.Count);
        foreach (ReadingLimit limit in ReadingLimit.All)
        {
            frame.Write(limit.Describe(options));
        }

        frame.WriteText(options.ForcedEncoding);
        frame.Flush();
    }

    /// <summary>Reads what <see cref="WriteOptions"/> wrote.</summary>
    /// <exception cref="FormatException">A limit is none.</exception>
    public static ReadingOptions ReadOptions(BinaryReader frame)
    {
        ReadingOptions options = new();
        int count = frame.ReadInt32();
        for (int i = 0; i < count; i++)
        {
            if (ReadingLimit.Apply(frame.ReadString(), ref options) is { } problem)
            {
                throw new FormatException(problem.English);
            }
        }

        return options with { ForcedEncoding = frame.ReadText(), Fields = FieldMapping.Usual };
    }

    /// <summary>Writes a document.</summary>
    public static void Write(BinaryWriter frame, SourceDocument source)
    {
        frame.Write(true);
        frame.Write(source.Uri);
        frame.WriteText(source.Told.Charset);
        frame.WriteText(source.Told.MediaType);
        frame.WriteText(source.Told.Address);
        frame.WriteText(source.Told.Title);
        frame.WriteText(source.Told.Author);
        frame.WriteText(source.Told.Outlet);
        frame.WriteDate(source.Told.Published);
        frame.WriteText(source.Told.Region);
        frame.Write(source.Bytes.Length);
        frame.Write(source.Bytes.Span);
        frame.Flush();
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null at the end of the input.</summary>
    public static SourceDocument? TryRead(BinaryReader frame)
    {
        try
        {
            frame.ReadBoolean();
        }
        catch (EndOfStreamException)
        {
            return null;
        }

        string uri = frame.ReadString();
        ToldMetadata told = new()
        {
            Charset = frame.ReadText(),
            MediaType = frame.ReadText(),
            Address = frame.ReadText(),
            Title = frame.ReadText(),
            Author = frame.ReadText(),
            Outlet = frame.ReadText(),
            Published = frame.ReadDate(),
            Region = frame.ReadText(),
        };
        byte[] bytes = new byte[frame.ReadInt32()];
        frame.ReadExactly(bytes);
        return new SourceDocument(uri, bytes) { Told = told };
    }
}
