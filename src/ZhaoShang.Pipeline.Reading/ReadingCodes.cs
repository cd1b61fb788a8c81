namespace ZhaoShang.Pipeline.Reading;

/// <summary>The codes under which reading refuses a document, or an archive that holds documents.</summary>
public static class ReadingCodes
{
    /// <summary>The document has no bytes.</summary>
    public const string Empty = "ZS1001";

    /// <summary>The document holds white space only, or a page that shows no text.</summary>
    public const string Blank = "ZS1002";

    /// <summary>The bytes are no text in any encoding that is known.</summary>
    public const string NotDecodable = "ZS1003";

    /// <summary>The document is of a kind known to be no text (picture, program): it is skipped.</summary>
    public const string NoText = "ZS1004";

    /// <summary>The document is larger than <see cref="ReadingOptions.FileLimitBytes"/>.</summary>
    public const string TooLarge = "ZS1005";

    /// <summary>The page's elements are nested deeper than <see cref="ReadingOptions.HtmlDepthLimit"/>, or those of XML deeper than <see cref="ReadingOptions.XmlDepthLimit"/>.</summary>
    public const string TooDeep = "ZS1006";

    /// <summary>The document's text is longer than <see cref="ReadingOptions.LetterLimit"/>.</summary>
    public const string TooManyLetters = "ZS1007";

    /// <summary>The document is damaged: its form cannot be read to the end.</summary>
    public const string Damaged = "ZS1008";

    /// <summary>The archive is damaged; members before the damage were read.</summary>
    public const string DamagedArchive = "ZS1101";

    /// <summary>The archive holds more bytes than <see cref="ReadingOptions.ArchiveLimitBytes"/>; members before that were read.</summary>
    public const string ArchiveTooLarge = "ZS1102";

    /// <summary>The archive has more members than <see cref="ReadingOptions.EntryLimit"/>; those before were read.</summary>
    public const string TooManyEntries = "ZS1103";

    /// <summary>The archive lies in more archives than <see cref="ReadingOptions.ArchiveDepthLimit"/>.</summary>
    public const string ArchiveTooDeep = "ZS1104";

    /// <summary>The content is larger than its compressed form by more than <see cref="ReadingOptions.RatioLimit"/>.</summary>
    public const string RatioTooHigh = "ZS1105";

    /// <summary>The member is encrypted.</summary>
    public const string Encrypted = "ZS1106";

    /// <summary>The member is compressed in a way that is not read.</summary>
    public const string UnknownCompression = "ZS1107";

    /// <summary>The member is a link or a device, no file: it is skipped.</summary>
    public const string NoFile = "ZS1108";

    /// <summary>The record of a web archive repeats a page that was stored before: it is skipped.</summary>
    public const string Revisit = "ZS1109";

    /// <summary>The record of a web archive is no page (a picture, an error of the server, a redirection): it is skipped.</summary>
    public const string NoPage = "ZS1110";

    /// <summary>The record of a web archive is longer than <see cref="ReadingOptions.WarcRecordLimitBytes"/>.</summary>
    public const string RecordTooLarge = "ZS1111";

    /// <summary>The row of a table has no text under the names of the field mapping.</summary>
    public const string NoTextField = "ZS1112";

    /// <summary>The program that reads this format is not installed.</summary>
    public const string ProgramMissing = "ZS1201";

    /// <summary>The program that reads this format failed.</summary>
    public const string ProgramFailed = "ZS1202";

    /// <summary>The document took longer than <see cref="ReadingOptions.DocumentTime"/>.</summary>
    public const string TooSlow = "ZS1203";

    /// <summary>Reading the document took more memory than <see cref="ReadingOptions.MemoryLimitBytes"/>.</summary>
    public const string TooMuchMemory = "ZS1204";

    /// <summary>The process that read the document ended.</summary>
    public const string ReaderDied = "ZS1205";
}
