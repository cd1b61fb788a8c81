using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>The lines of an article by what they are for.</summary>
internal sealed class ArticleLines
{
    /// <summary>Main title and subtitle, as spans of the read text; empty if none was found.</summary>
    public List<TextSpan> Title { get; } = [];

    /// <summary>The paragraphs and sub-headings of the body, as spans of the read text in order.</summary>
    public List<TextSpan> Body { get; } = [];

    /// <summary>The bylines over and under the body, in order.</summary>
    public List<PageLine> Bylines { get; } = [];

    /// <summary>Lines and names around the body that tell whose article it is: a masthead, offices, the meeting it was read at.</summary>
    public List<TextSpan> Frame { get; } = [];

    /// <summary>The year in the number of its issue or paper; null if it has none.</summary>
    public int? IssueYear { get; set; }

    /// <summary>The day it was read at a meeting or signed at, and where that stands; null if none is told outside the bylines.</summary>
    public (TextSpan Place, Edtf Date)? Signed { get; set; }

    /// <summary>The day without its year that an office signed with, <c>XXXX-07-05</c>; null if none is told so.</summary>
    public Edtf? SignedDay { get; set; }

    /// <summary>The month or the year of the issue that it stood in, <c>《某刊》1995年第11期</c>, <c>某乡情报 2019年第2期(4月出版)</c>; null if none is told.</summary>
    public Edtf? IssuedIn { get; set; }

    /// <summary>How many bylines stand over the body.</summary>
    public int BylinesOver { get; set; }

    /// <summary>The beginning of the body's first paragraph, folded; null while there is none.</summary>
    public FoldedLine? Opening { get; set; }

    /// <summary>The writer's name over the body or in its signature; null if none stands there.</summary>
    public TextSpan? Author { get; set; }

    /// <summary>The medium named beside no labelled field, in a line over or under the body; null if none is.</summary>
    public TextSpan? Medium { get; set; }

    /// <summary>The day told over the title, in no line of fields, where no line of the article's own tells one; null if none is.</summary>
    public PageDay? Paper { get; set; }

    /// <summary>True if a line around the body says that a user of a site put the text there.</summary>
    public bool IsUpload { get; set; }

    /// <summary>The last day told in that line; null if it tells none.</summary>
    public Edtf? UploadDay { get; set; }

    /// <summary>How many leads repeated the body.</summary>
    public int RepeatedLeads { get; set; }

    /// <summary>The letters of repeated leads, in UTF-16 code units: they are no boilerplate.</summary>
    public int RepeatedLetters { get; set; }
}
