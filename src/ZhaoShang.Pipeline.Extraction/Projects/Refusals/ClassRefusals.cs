using System.Buffers;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects.Refusals;

/// <summary>Candidates that are no names: classes, verbs with their object, one of a row.</summary>
internal static class ClassRefusals
{
    private const int LongestLead = 8;
    private const string EmptyLetters = "把将对就以用为给向新大好小老多各类批次级非谈看了抓跑推盯做上引招";

    private static readonly PhraseSet Many = new("各地 各类 多个 更多 一批 多地 各县 各乡镇 若干");
    private static readonly PhraseSet EmptyWords = new("现将 现就 回来 举办 举行 召开 开展 组织");
    private static readonly SearchValues<char> Digits = SearchValues.Create("一二三四五六七八九十0123456789");

    private static readonly PhraseSet Ends = new(
        "头号工程 一号工程 头号项目 一号项目 最大工程 最大项目 首个项目 签约项目 在建项目 开工项目 竣工项目 投产项目 续建项目 洽谈项目 在谈项目 意向项目 储备项目 招商项目 引进项目 落户项目 落地项目 履约项目 谋划项目 前期项目 外资项目 内资项目 招商引资项目 产业项目 重点项目 重大项目");

    /// <summary>去年引进项目: the word before 项目 makes a class of it.</summary>
    public static bool IsOfClass(NameInText name) => name.Candidate is { List: null, Name: var letters } && (Ends.EndingAt(letters, letters.Length, 0) is not null || Many.IsIn(letters));

    /// <summary>推动项目: nothing but verbs, adverbs and small words before the head, or one right before 项目 that begins another phrase.</summary>
    public static bool IsVerbal(NameInText name)
    {
        string letters = name.Candidate.Name;
        bool isRule = name.Candidate.Rule == "project-noun";
        bool isNumbered = letters.Length > 2 && letters[1] == '要' && "一二三四五六".Contains(letters[0], StringComparison.Ordinal);
        return isNumbered || (isRule && (IsEmptyBefore(name.Article, name.Span.End - 2) || (letters.Length == name.Span.Length && HasNoNoun(name))));
    }

    private static bool HasNoNoun(NameInText name) =>
        name.Article.WordsWithin(name.Span).Any() && name.Article.WordsWithin(name.Span).SkipLast(1).All(static word => word.Class is WordClass.Verb or WordClass.Adverb or WordClass.Pronoun
            or WordClass.Preposition or WordClass.Conjunction or WordClass.Particle or WordClass.Numeral or WordClass.Measure or WordClass.Punctuation);

    private static bool IsEmptyBefore(ArticleView article, int head) =>
        article.WordsWithin(new TextSpan(Math.Max(0, head - 2), head)).LastOrDefault() is { Length: 1 } last && last.End == head && EmptyLetters.Contains(article.Text[last.Start], StringComparison.Ordinal)
        || EmptyWords.EndingAt(article.Text, head, Math.Max(0, head - 2)) is not null;

    /// <summary>第三个台资项目: one of a row.</summary>
    public static bool IsOneOfRow(NameInText name)
    {
        string letters = name.Candidate.Name;
        int digits = letters.StartsWith('第') ? letters.AsSpan(1).IndexOfAnyExcept(Digits) : -1;
        return digits > 0 && letters[digits + 1] is '个' or '家' or '条' or '座';
    }

    /// <summary>甲市充分发挥金砖创新基地: what somebody does.</summary>
    public static bool IsTelling(NameInText name) => name.Span.Length > LongestLead && ProjectWords.Verbs.First(name.Text, new TextSpan(name.Span.Start + 2, name.Span.End - 2)) is { Length: > 1 } verb
        && name.Article.Mentions.Covering(verb.Start, MentionKind.Organisation) is null;
}
