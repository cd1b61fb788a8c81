using System.Buffers.Binary;
using System.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning;

/// <summary>
/// Writes and reads learned models: magic, version of the format, version of the model, labels, fixed scores in 32 bits, the features' names sorted,
/// their weights in 16 bits (IEEE 754 half), and a checksum over all of it. Little-endian; the same model gives the same bytes.
/// </summary>
internal static class ModelFile
{
    private const int FormatVersion = 1;
    private static readonly byte[] Magic = "ZSLEARN\n"u8.ToArray();

    /// <summary>The bytes of a model.</summary>
    /// <param name="version">The version of the model, from 1.</param>
    /// <param name="labels">The names of its labels.</param>
    /// <param name="fixedScores">The scores that hang on no feature.</param>
    /// <param name="weights">The weights of its features.</param>
    public static byte[] Write(int version, IReadOnlyList<string> labels, ReadOnlySpan<float> fixedScores, FeatureWeights weights)
    {
        using MemoryStream stream = new();
        using (BinaryWriter writer = new(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(FormatVersion);
            writer.Write(version);
            writer.Write(labels.Count);
            foreach (string label in labels)
            {
                writer.Write(label);
            }

            writer.Write(fixedScores.Length);
            foreach (float score in fixedScores)
            {
                writer.Write(score);
            }

            writer.Write(weights.Names.Count);
            foreach (uint name in weights.Names)
            {
                writer.Write(name);
            }

            foreach (float weight in weights.All)
            {
                writer.Write((Half)weight);
            }
        }

        byte[] body = stream.ToArray();
        byte[] bytes = new byte[body.Length + sizeof(ulong)];
        body.CopyTo(bytes, 0);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(body.Length), ChecksumOf(body));
        return bytes;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged, of another version, or no model.</exception>
    public static LearnedModel Read(ReadOnlySpan<byte> bytes)
    {
        int end = bytes.Length - sizeof(ulong);
        if (end < Magic.Length || !bytes.StartsWith(Magic) || ChecksumOf(bytes[..end]) != BinaryPrimitives.ReadUInt64LittleEndian(bytes[end..]))
        {
            throw new InvalidDataException($"The {bytes.Length} bytes are no learned model, or damaged.");
        }

        using BinaryReader reader = new(new MemoryStream(bytes[Magic.Length..end].ToArray()), Encoding.UTF8);
        int format = reader.ReadInt32();
        if (format != FormatVersion)
        {
            throw new InvalidDataException($"The learned model has format {format}, {FormatVersion} was expected.");
        }

        int version = reader.ReadInt32();
        string[] labels = new string[reader.ReadInt32()];
        for (int i = 0; i < labels.Length; i++)
        {
            labels[i] = reader.ReadString();
        }

        float[] fixedScores = new float[reader.ReadInt32()];
        for (int i = 0; i < fixedScores.Length; i++)
        {
            fixedScores[i] = reader.ReadSingle();
        }

        return new LearnedModel(version, labels, fixedScores, ReadWeights(reader, labels.Length));
    }

    private static FeatureWeights ReadWeights(BinaryReader reader, int labels)
    {
        uint[] names = new uint[reader.ReadInt32()];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = reader.ReadUInt32();
        }

        float[] weights = new float[names.Length * labels];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = (float)reader.ReadHalf();
        }

        return new FeatureWeights(labels, names, weights);
    }

    // FNV-1a over words of eight bytes.
    private static ulong ChecksumOf(ReadOnlySpan<byte> bytes)
    {
        ulong sum = 14695981039346656037;
        int at = 0;
        for (; at + sizeof(ulong) <= bytes.Length; at += sizeof(ulong))
        {
            sum = (sum ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..])) * 1099511628211;
            sum ^= sum >> 29;
        }

        for (; at < bytes.Length; at++)
        {
            sum = (sum ^ bytes[at]) * 1099511628211;
        }

        return sum;
    }
}
