using System.CommandLine;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang recognize PATH…</c>: the recognised expressions as JSON.</summary>
internal static class RecognizeCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CommandContext context)
    {
        Option<string?> date = new("--date")
        {
            Description = context.Words.Of("文章的日期，如 2012-09-15；不给则从文中判断", "The article's date, as 2012-09-15; told from the text where it is not given"),
            HelpName = "DATE",
        };
        VerbCommand command = new(
            "recognize",
            context.Words.Of("输出识别出的金额、数量、日期、地区和机构，每个一行 JSON", "Prints the amounts, figures, dates, regions and organisations found, one JSON object a line"),
            "zhaoshang recognize corpus/documents/yongfeng-1998-halfyear.txt",
            "echo '今年上半年到位资金2.6亿元' | zhaoshang recognize - --lines --date 2012-09-15")
        {
            date,
        };
        TextsInput input = new(context, command);
        command.SetAction(parsed =>
        {
            Edtf? published = null;
            if (parsed.GetValue(date) is string told)
            {
                if (!Edtf.TryParse(told, out Edtf value))
                {
                    context.Terminal(parsed).Fail(CliCodes.Usage, context.Words.Of(
                        $"--date 是“{told}”，应为年、年-月或年-月-日，如 2012-09-15。", $"--date is '{told}'; a year, month or day was expected, as 2012-09-15."));
                    return ExitCode.Fatal;
                }

                published = value;
            }

            DocumentPipeline pipeline = new(context.LoadModels(parsed));
            return input.ForEach(parsed, pipeline, document => Write(context.Surroundings.Output, pipeline.Recognize(document, published)));
        });
        return command;
    }

    private static void Write(TextWriter output, AnnotatedDocument document)
    {
        foreach (MentionRecord mention in DocumentPipeline.MentionsOf(document))
        {
            output.WriteLine(RecordJson.Write(mention));
        }
    }
}
