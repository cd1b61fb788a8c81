using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>Phrases that can be looked for in a text, whatever they mean.</summary>
internal interface IPhraseFinder
{
    /// <summary>The first phrase in <paramref name="span"/>, of those that begin there the longest; or null.</summary>
    TextSpan? First(string text, TextSpan span);
}
