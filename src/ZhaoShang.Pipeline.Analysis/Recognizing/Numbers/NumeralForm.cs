namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>How a numeral is written.</summary>
[Flags]
internal enum NumeralForm
{
    /// <summary>Nothing is known of it.</summary>
    None = 0,

    /// <summary>It has Arabic digits: 3, 25万6千.</summary>
    Arabic = 1,

    /// <summary>It has Chinese digits, or 十百千万亿 that stand for ten, a hundred …: 三千, 十余.</summary>
    Chinese = 2,

    /// <summary>It has 万, 亿 or 兆.</summary>
    Scaled = 4,

    /// <summary>It begins with 百千万亿 without a figure before: 亿, 千万. 十 is a plain 10.</summary>
    Bare = 8,

    /// <summary>It has the digits of documents of value: 壹佰贰拾.</summary>
    Formal = 16,

    /// <summary>Its last digit stands for a unit that is left out: 一亿二, 25万6, 四百五.</summary>
    Implied = 32,

    /// <summary>It begins with 数 or 几: 数十, 几千万.</summary>
    Vague = 64,

    /// <summary>It counts pieces of 亿: 1.5个亿.</summary>
    Pieces = 128,

    /// <summary>It is nothing but Chinese digits: 二〇一〇.</summary>
    DigitString = 256,

    /// <summary>It is 半.</summary>
    Half = 512,

    /// <summary>It begins with an Arabic 0 before another digit: 0355, 09.</summary>
    LeadingZero = 1024,

    /// <summary>It is one Chinese digit or 十: 两, 三, 十.</summary>
    Single = 2048,

    /// <summary>It was worked out: 2×50.</summary>
    Product = 4096,
}
