using System.CommandLine;
using ZhaoShang.Pipeline.Storage;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>The options that loosen a query.</summary>
internal sealed class LooseFlags
{
    private const int MostTold = 8;
    private readonly Wording _words;
    private readonly Option<bool> _loose;
    private readonly Option<bool> _ownWords;

    /// <summary>Makes the options.</summary>
    public LooseFlags(CommandContext context)
    {
        Wording words = context.Words;
        _words = words;
        _loose = new Option<bool>("--loose")
        {
            Description = words.Of(
                "按意思找：词不必都出现，长词拆开，近义、下位和相关的词也算（用了哪些词会说明）；谈得最全、最多、最靠前的文章在前。“-不要的”和条件照旧。默认所有的词都须出现",
                "Looks for what is meant: words need not all be there, long ones are cut, and synonyms, narrower and related words count, too (it says which); articles that tell most of it, most often "
                + "and earliest come first. -without and conditions hold as ever. By default all words must be there"),
        };
        _ownWords = new Option<bool>("--no-related") { Description = words.Of("与 --loose 同用：只用查询自己的词，不用近义和相关的词", "With --loose: only the query's own words, no synonyms or related ones") };
    }

    /// <summary>Adds the options to <paramref name="command"/>.</summary>
    public void AddTo(Command command)
    {
        command.Add(_loose);
        command.Add(_ownWords);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_ownWords) && !result.GetValue(_loose))
            {
                result.AddError(_words.Of("--no-related 只能与 --loose 同用。", "--no-related goes only with --loose."));
            }
        });
    }

    /// <summary>True if the query is to be loosened.</summary>
    public bool IsLoose(ParseResult parsed) => parsed.GetValue(_loose);

    /// <summary>The query, loosened if that was asked for, with the related words told.</summary>
    public RecordQuery Apply(ParseResult parsed, RecordQuery query, (PipelineModels Models, Terminal Terminal) how)
    {
        if (!IsLoose(parsed))
        {
            return query;
        }

        RecordQuery loose = new QueryIdeas(how.Models).Loosen(query, withRelated: !parsed.GetValue(_ownWords));
        foreach (SoughtIdea idea in loose.Ideas)
        {
            string[] related = [.. idea.Terms.Skip(1).Select(static term => term.Term).OfType<TextTerm>().Select(static term => term.Text)];
            if (related.Length > 0)
            {
                string first = string.Join('、', related.Take(MostTold));
                how.Terminal.Say(related.Length > MostTold
                    ? how.Terminal.Words.Of($"“{idea.Text}”也找：{first} 等 {related.Length} 个词", $"'{idea.Text}' also finds: {first} and others, {related.Length} words")
                    : how.Terminal.Words.Of($"“{idea.Text}”也找：{first}", $"'{idea.Text}' also finds: {first}"));
            }
        }

        return loose;
    }
}
