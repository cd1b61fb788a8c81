using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Isolation;

/// <summary>What a page declares, in the answer of a worker.</summary>
internal static class MetadataFrame
{
    private const int MostFields = 100_000;

    /// <summary>Writes all fields.</summary>
    public static void Write(BinaryWriter frame, DocumentMetadata metadata)
    {
        WriteField(frame, metadata.Title);
        WriteField(frame, metadata.Author);
        WriteField(frame, metadata.Outlet);
        WriteField(frame, metadata.Editor);
        WriteField(frame, metadata.Stamp);
        frame.WriteDate(metadata.StampDate);
        frame.Write(metadata.IsUpload);
        frame.WriteDate(metadata.UploadDate);
        frame.WriteDate(metadata.SignedDate);
        frame.Write(metadata.IssueYear ?? 0);
        frame.Write(metadata.Page ?? 0);
        frame.WriteText(metadata.FirstPage);
        WriteFields(frame, metadata.Frame);
        WriteFields(frame, metadata.Site);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static DocumentMetadata Read(BinaryReader frame) => new()
    {
        Title = ReadField(frame),
        Author = ReadField(frame),
        Outlet = ReadField(frame),
        Editor = ReadField(frame),
        Stamp = ReadField(frame),
        StampDate = frame.ReadDate(),
        IsUpload = frame.ReadBoolean(),
        UploadDate = frame.ReadDate(),
        SignedDate = frame.ReadDate(),
        IssueYear = frame.ReadInt32() is not 0 and var year ? year : null,
        Page = frame.ReadInt32() is not 0 and var page ? page : null,
        FirstPage = frame.ReadText(),
        Frame = ReadFields(frame),
        Site = ReadFields(frame),
    };

    private static void WriteFields(BinaryWriter frame, IReadOnlyList<PrintedField> fields)
    {
        frame.Write(fields.Count);
        foreach (PrintedField field in fields)
        {
            WriteField(frame, field);
        }
    }

    private static PrintedField[] ReadFields(BinaryReader frame)
    {
        PrintedField[] fields = new PrintedField[frame.ReadCount(MostFields)];
        for (int i = 0; i < fields.Length; i++)
        {
            fields[i] = ReadField(frame)!;
        }

        return fields;
    }

    private static void WriteField(BinaryWriter frame, PrintedField? field)
    {
        frame.WriteText(field?.Text);
        if (field is not null)
        {
            frame.WriteSpan(field.Original);
        }
    }

    private static PrintedField? ReadField(BinaryReader frame) => frame.ReadText() is { } text ? new PrintedField(text, frame.ReadSpan()) : null;
}
