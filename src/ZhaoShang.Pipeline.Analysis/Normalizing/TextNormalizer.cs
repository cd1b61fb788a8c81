using System.Buffers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Normalizing;

/// <summary>
/// Brings a text into simplified script and half width, without pinyin annotations; restores letters torn by damaged bytes and digits
/// printed as letters of their look where that is certain; /// drops white space that parts nothing. Thread-safe.
/// </summary>
/// <remarks>
/// Laws: normalising the result changes nothing; all digits stay, in order (restored ones come between them); a span of the result that begins and ends between the map's segments,
/// at letters and not at the start of a line, maps back to a text that normalises to the span.
/// </remarks>
public sealed class TextNormalizer : ITextNormalizer
{
    private readonly NormalizingModel _model;

    /// <summary>Makes a normaliser that reads <paramref name="model"/>.</summary>
    public TextNormalizer(NormalizingModel model) => _model = model;

    /// <inheritdoc/>
    public NormalizedText Normalize(string text)
    {
        char[] letters = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            TextRewriter rewriter = new(text, _model, letters);
            Span<char> rewritten = letters.AsSpan(0, rewriter.Rewrite());
            int figures = DamagedFigures.Restore(rewritten, rewriter.Joined);
            OffsetMap map = rewriter.Map.Build(text.Length);
            ScriptConverter converter = new(_model.Table, map, rewriter.Joined);
            converter.Convert(rewritten);
            NoiseCounts noise = new() { PinyinAnnotations = rewriter.Annotations, RepairedChars = rewriter.Restored + figures };
            string normalized = rewritten.SequenceEqual(text) ? text : new string(rewritten);
            return new NormalizedText(normalized, map.Join(rewriter.Joined), converter.Script, noise);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(letters);
        }
    }
}
