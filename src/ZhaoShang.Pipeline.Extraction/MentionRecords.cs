using ZhaoShang.Pipeline.Extraction.Documents;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction;

/// <summary>Writes the recognised expressions of an article as records.</summary>
public static class MentionRecords
{
    /// <summary>
    /// One record for each mention, in the order of the text; empty if there is none. A redacted figure has no value; a region has the code of
    /// its first reading if that one is clear. O(mentions · log length).
    /// </summary>
    public static IReadOnlyList<MentionRecord> From(AnnotatedDocument document)
    {
        string doc = document.Segmented.Normalized.Clean.Read.Source.Uri;
        return [.. document.Mentions.Select(mention => From(document, doc, mention))];
    }

    private static MentionRecord From(AnnotatedDocument document, string doc, Mention mention)
    {
        Quote quote = document.Quote(mention.Span);
        Amount? amount = mention.IsRedacted ? null : mention.Amount;
        return new MentionRecord
        {
            Doc = doc,
            Kind = mention.Kind,
            Text = quote.Text,
            Start = quote.Start,
            End = quote.End,
            Value = amount?.Value,
            High = amount?.High,
            Unit = amount?.Unit,
            Mod = amount is null ? null : Modifiers.Told(amount.Value.Modifier),
            Edtf = mention.Date?.Value,
            Code = Regions.Of(mention)?.Code,
            Redacted = mention.IsRedacted ? true : null,
            Rule = mention.Rule,
        };
    }
}
