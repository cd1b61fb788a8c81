using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Isolation;

/// <summary>Small values in the frames between processes.</summary>
internal static class FieldsOfFrame
{
    /// <summary>Writes a text that may be null.</summary>
    public static void WriteText(this BinaryWriter frame, string? text)
    {
        frame.Write(text is not null);
        if (text is not null)
        {
            frame.Write(text);
        }
    }

    /// <summary>Reads what <see cref="WriteText"/> wrote.</summary>
    public static string? ReadText(this BinaryReader frame) => frame.ReadBoolean() ? frame.ReadString() : null;

    /// <summary>Writes a long text as it lies in memory.</summary>
    public static void WriteLetters(this BinaryWriter frame, string text)
    {
        frame.Write(text.Length);
        frame.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()));
    }

    /// <summary>Reads a count.</summary>
    /// <exception cref="FormatException">It is negative or more than <paramref name="most"/>.</exception>
    public static int ReadCount(this BinaryReader frame, long most)
    {
        int count = frame.ReadInt32();
        return count >= 0 && count <= most ? count : throw new FormatException($"{count} is no count up to {most}.");
    }

    /// <summary>Reads what <see cref="WriteLetters"/> wrote.</summary>
    /// <exception cref="FormatException">There are more than <paramref name="most"/>.</exception>
    public static string ReadLetters(this BinaryReader frame, long most)
    {
        int length = frame.ReadCount(most);
        return string.Create(length, frame, static (letters, source) => source.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(letters)));
    }

    /// <summary>Writes a date that may be null.</summary>
    public static void WriteDate(this BinaryWriter frame, Edtf? date) => frame.WriteText(date?.Value);

    /// <summary>Reads what <see cref="WriteDate"/> wrote.</summary>
    public static Edtf? ReadDate(this BinaryReader frame) => frame.ReadText() is { } date ? new Edtf(date) : null;

    /// <summary>Writes a span.</summary>
    public static void WriteSpan(this BinaryWriter frame, TextSpan span)
    {
        frame.Write7BitEncodedInt(span.Start);
        frame.Write7BitEncodedInt(span.Length);
    }

    /// <summary>Reads what <see cref="WriteSpan"/> wrote.</summary>
    public static TextSpan ReadSpan(this BinaryReader frame)
    {
        int start = frame.Read7BitEncodedInt();
        return TextSpan.FromLength(start, frame.Read7BitEncodedInt());
    }
}
