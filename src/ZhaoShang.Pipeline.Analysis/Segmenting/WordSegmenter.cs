using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Segmenting;

/// <summary>
/// Cuts a text into the words that jieba 0.42.1 cuts it into: the most likely path through all words of the list, then a letter model for
/// runs of letters that it leaves single. Immutable and thread-safe; allocates nothing for a word but the room in the caller's list.
/// </summary>
public sealed class WordSegmenter : IWordSegmenter
{
    /// <summary>To be raised when the code cuts otherwise with the same models.</summary>
    private const int CutVersion = 1;

    private readonly Vocabulary _vocabulary;
    private readonly LetterModel? _letters;
    private readonly Lazy<string> _version;

    internal WordSegmenter(SegmentationModel model, UserWords? userWords, SegmenterOptions options)
    {
        _vocabulary = new Vocabulary(model.Lexicon, userWords);
        _letters = options.UseHmm ? model.Letters : null;
        _version = new Lazy<string>(() => $"{CutVersion}-{model.Lexicon.Checksum:x16}-{_letters?.Checksum:x16}-{userWords?.Checksum:x16}");
    }

    /// <summary>Makes a segmenter over <paramref name="model"/> without user words; those come through a <see cref="WordSegmenterBuilder"/>.</summary>
    /// <param name="model">The general word list and the letter model.</param>
    /// <param name="options">How to cut; null for the defaults.</param>
    public WordSegmenter(SegmentationModel model, SegmenterOptions? options = null)
        : this(model, null, options ?? new SegmenterOptions())
    {
    }

    /// <summary>Reads the model from <paramref name="modelsFolder"/> and makes a segmenter over it.</summary>
    /// <exception cref="ModelException">A file is missing, damaged or of another version.</exception>
    public static WordSegmenter Load(string modelsFolder, SegmenterOptions? options = null) => new(SegmentationModel.Load(modelsFolder), options);

    /// <inheritdoc/>
    /// <remarks>Made when it is first asked for, in some milliseconds.</remarks>
    public string Version => _version.Value;

    /// <inheritdoc/>
    public void Segment(ReadOnlySpan<char> text, List<WordToken> words) => Cut(text, words, forSearch: false);

    /// <inheritdoc/>
    public void SegmentForSearch(ReadOnlySpan<char> text, List<WordToken> words) => Cut(text, words, forSearch: true);

    private void Cut(ReadOnlySpan<char> text, List<WordToken> words, bool forSearch)
    {
        using WordCutter cutter = new(text, _vocabulary, _letters, words, forSearch);
        cutter.Run();
    }
}
