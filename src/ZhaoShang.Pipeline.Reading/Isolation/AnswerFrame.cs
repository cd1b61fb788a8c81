using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Isolation;

/// <summary>What a worker answers: a read document without its source, or the refusal.</summary>
internal static class AnswerFrame
{
    private const long LongestSegment = 16;
    private const long FewestMostLetters = 64L * 1024 * 1024;

    /// <summary>Writes an answer.</summary>
    public static void Write(BinaryWriter frame, StageResult<ReadDocument> result)
    {
        frame.Write(result.IsOk);
        if (result.IsOk)
        {
            WriteDocument(frame, result.Document);
        }
        else
        {
            frame.Write(result.Refused.Code);
            frame.Write(result.Refused.Place);
            frame.Write(result.Refused.Detail.Chinese);
            frame.Write(result.Refused.Detail.English);
            frame.Write(result.Refused.IsSkipped);
        }

        frame.Flush();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="frame">The answer.</param>
    /// <param name="source">The document that was asked for.</param>
    /// <exception cref="IOException">The worker ended before the answer's end.</exception>
    /// <exception cref="FormatException">It is no answer.</exception>
    public static StageResult<ReadDocument> Read(BinaryReader frame, SourceDocument source)
    {
        if (frame.ReadBoolean())
        {
            return ReadDocument(frame, source);
        }

        string code = frame.ReadString();
        string place = frame.ReadString();
        Explanation detail = new(frame.ReadString(), frame.ReadString());
        return new Refused(code, place, detail, frame.ReadBoolean());
    }

    private static void WriteDocument(BinaryWriter frame, ReadDocument read)
    {
        frame.Write((byte)read.Format);
        frame.Write(read.Encoding);
        frame.WriteLetters(read.Original);
        frame.Write(ReferenceEquals(read.Text, read.Original));
        if (!ReferenceEquals(read.Text, read.Original))
        {
            frame.WriteLetters(read.Text);
        }

        byte[] map = read.ToOriginal.ToBytes();
        frame.Write(map.Length);
        frame.Write(map);
        frame.Write(read.Blocks.Count);
        foreach (TextBlock block in read.Blocks)
        {
            frame.WriteSpan(block.Span);
            frame.Write((byte)block.Kind);
            frame.Write7BitEncodedInt(block.LinkLetters);
            frame.Write7BitEncodedInt(block.Container + 1);
        }

        frame.Write(read.Containers.Count);
        foreach (BlockContainer container in read.Containers)
        {
            frame.Write7BitEncodedInt(container.Parent + 1);
            frame.Write(container.Tag);
            frame.Write(container.Hint);
        }

        MetadataFrame.Write(frame, read.Declared);
    }

    /// <summary>A packed document may hold a text many times its size.</summary>
    private static long MostLetters(SourceDocument source) => Math.Max(FewestMostLetters, source.Bytes.Length);

    private static ReadDocument ReadDocument(BinaryReader frame, SourceDocument source)
    {
        DocumentFormat format = (DocumentFormat)frame.ReadByte();
        string encoding = frame.ReadString();
        string original = frame.ReadLetters(MostLetters(source));
        string text = frame.ReadBoolean() ? original : frame.ReadLetters(MostLetters(source));
        byte[] map = new byte[frame.ReadCount(LongestSegment * (text.Length + 1L))];
        frame.ReadExactly(map);
        TextBlock[] blocks = new TextBlock[frame.ReadCount(text.Length)];
        for (int i = 0; i < blocks.Length; i++)
        {
            TextSpan span = frame.ReadSpan();
            BlockKind kind = (BlockKind)frame.ReadByte();
            int linkLetters = frame.Read7BitEncodedInt();
            blocks[i] = new TextBlock(span, kind, linkLetters, frame.Read7BitEncodedInt() - 1);
        }

        BlockContainer[] containers = new BlockContainer[frame.ReadCount(original.Length)];
        for (int i = 0; i < containers.Length; i++)
        {
            int parent = frame.Read7BitEncodedInt() - 1;
            string tag = frame.ReadString();
            containers[i] = new BlockContainer(parent, tag, frame.ReadString());
        }

        return new ReadDocument
        {
            Source = source,
            Format = format,
            Encoding = encoding,
            Original = original,
            Text = text,
            ToOriginal = OffsetMap.FromBytes(map),
            Blocks = blocks,
            Containers = containers,
            Declared = MetadataFrame.Read(frame),
        };
    }
}
