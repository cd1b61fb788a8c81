using ZhaoShang.Pipeline.Analysis.Cleaning;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests.Cleaning;

/// <summary>Pages that were saved as text: the article is taken out, and what stood around it tells the metadata.</summary>
public sealed class SavedTextTests
{
    private const string First = "今年以来，晨山县紧盯主导产业开展招商，全县共签约项目26个，协议总投资42.5亿元，实际到位资金18.3亿元。";

    private const string Second = "在各方努力下，投资3亿元的远帆电器项目于5月开工，投资8000万元的青禾食品项目建成投产。";

    [Fact]
    public void Furniture_over_and_under_the_body_is_left_out_and_read()
    {
        CleanDocument clean = Clean(
            "当前位置:晨山在线 >> 经济 >> 正文", "", "晨山县招商引资结硕果", "2013/3/9 16:02:47 晨山在线 浏览: 【字体:", $"文章导读:{First[..40]}", "",
            "  " + First, "突出重点抓招商", Second + "  ", "文章关键字:晨山,招商", "来源:晨山日报 作者: 编辑:8037 返回顶部", "[声明]文章仅供学习交流,如涉及版权请联系。", "最新文章");

        Assert.Equal($"{First}\n突出重点抓招商\n{Second}", clean.Text);
        Assert.Equal("晨山县招商引资结硕果", clean.Metadata.Title?.Text);
        Assert.Equal("晨山日报", clean.Metadata.Outlet?.Text);
        Assert.Equal("8037", clean.Metadata.Editor?.Text);
        Assert.Null(clean.Metadata.Author);
        Assert.Equal(("2013/3/9", "2013-03-09"), (clean.Metadata.Stamp?.Text, clean.Metadata.StampDate?.Value));
        Assert.Equal(1, clean.Noise.AbstractDuplicate);
        Assert.InRange(clean.Noise.BoilerplateChars, 90, 180);
        LeadsBack(clean);
    }

    [Fact]
    public void An_abstract_that_is_cut_off_is_seen_through_annotations_of_another_hand()
    {
        CleanDocument clean = Clean(
            "摘要 今年以來,晨山縣緊盯主導(dǎo)產(chǎn)業(yè)開展招商,全縣共簽約項(xiàng)目26個,協(xié)議總投資...",
            "今年以來,晨山縣緊盯主導產業(yè)開展招商,全縣共簽約項目26個,協(xié)議總投資42.5億元,實際到位資金18.3億元。");
        Assert.StartsWith("今年以來,晨山縣緊盯主導產業(yè)", clean.Text, StringComparison.Ordinal);
        Assert.Equal(1, clean.Noise.AbstractDuplicate);
    }

    [Fact]
    public void A_lead_with_news_of_its_own_stays()
    {
        string lead = "核心提示：昨日，市里公布了全年考核结果，晨山县综合得分位列第三。";
        CleanDocument clean = Clean("晨山县招商引资结硕果", lead, First, Second);
        Assert.Equal($"{lead}\n{First}\n{Second}", clean.Text);
        Assert.Equal(0, clean.Noise.AbstractDuplicate);
    }

    [Theory]
    [InlineData(" 晨山县委宣传部 于明远", "于明远")]
    [InlineData("（记者 于明远 通讯员 钱一鸣）", "于明远")]
    [InlineData("(于明远)", "于明远")]
    [InlineData("　晨山縣委宣傳部　于明遠(yuǎn)", "于明遠")]
    [InlineData("（见附件）", null)]
    [InlineData("（总投资3亿元）", null)]
    public void A_signature_behind_the_last_sentence_tells_the_author(string signature, string? author)
    {
        CleanDocument clean = Clean("晨山县招商引资结硕果", First, Second + signature);
        Assert.Equal(author, clean.Metadata.Author?.Text);
        Assert.Equal(author is null ? Second + signature : Second, clean.Text.Split('\n')[^1]);
    }

    [Theory]
    [InlineData("（记者 于明远）", "于明远")]
    [InlineData("晨山县招商局 于明远", "于明远")]
    [InlineData("晨山县投资促进局", null)]
    [InlineData("（晨山县投资促进局供稿）", null)]
    public void A_line_that_signs_is_no_paragraph(string line, string? author)
    {
        CleanDocument clean = Clean("晨山县招商引资结硕果", First, Second, line);
        Assert.Equal($"{First}\n{Second}", clean.Text);
        Assert.Equal(author, clean.Metadata.Author?.Text);
    }

    [Theory]
    [InlineData("晨山新闻网消息（赵明远）：", "晨山新闻网")]
    [InlineData("晨山日报5月6日讯 ", "晨山日报")]
    [InlineData("新华社北京5月6日电（记者 赵明远）", "新华社")]
    [InlineData("本报讯（记者 赵明远）", null)]
    [InlineData("据晨山新闻网消息，", null)]
    public void A_news_item_opens_with_its_medium_which_stays_in_the_body(string opening, string? outlet)
    {
        CleanDocument clean = Clean("晨山县招商引资结硕果", opening + First);
        Assert.Equal(outlet, clean.Metadata.Outlet?.Text);
        Assert.Equal(opening.Trim() + (opening.EndsWith(' ') ? " " : "") + First, clean.Text);
    }

    [Fact]
    public void Two_heading_lines_over_the_first_paragraph_are_title_and_subtitle() =>
        Assert.Equal("筑好巢引来凤 晨山县优化环境抓项目纪实", Clean("筑好巢引来凤", "晨山县优化环境抓项目纪实", First, "筑巢", Second).Metadata.Title?.Text);

    [Fact]
    public void A_numbered_line_under_the_title_is_a_sub_heading_of_the_body()
    {
        CleanDocument clean = Clean("晨山县招商引资工作总结", "一、主要做法", First, "二、下步打算", Second);
        Assert.Equal("晨山县招商引资工作总结", clean.Metadata.Title?.Text);
        Assert.StartsWith("一、主要做法\n", clean.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_occasion_and_the_speaker_of_a_report_are_no_sub_headings()
    {
        CleanDocument clean = Clean("政府工作报告", "——2016年1月27日在晨山县第十四届人民代表大会第四次会议上", "县长 于明远", "2016-01-31 07:00:44", "一、工作回顾", First);
        Assert.Equal(("政府工作报告", "于明远", "2016-01-31"), (clean.Metadata.Title?.Text, clean.Metadata.Author?.Text, clean.Metadata.StampDate?.Value));
        Assert.Equal($"一、工作回顾\n{First}", clean.Text);
    }

    [Fact]
    public void A_bulletins_name_over_its_number_is_no_title() =>
        Assert.Equal("晨山县承接转移跑出加速度", Clean("晨山经济简报", "第7期", "晨山县经济局编　　2010年8月3日", "晨山县承接转移跑出加速度", First).Metadata.Title?.Text);

    [Fact]
    public void A_title_that_comes_back_is_left_out() =>
        Assert.Equal(First, Clean("晨山縣招商工作小結(jié)", "", "時間:2019-12-27 09:55:39", "晨山縣招商工作小結(jié)", First).Text);

    [Fact]
    public void The_title_of_a_flash_is_taken_out_of_its_paragraph()
    {
        CleanDocument clean = Clean($"【晨山县：今年将新建三个产业园区】 {First}");
        Assert.Equal(("晨山县：今年将新建三个产业园区", First), (clean.Metadata.Title?.Text, clean.Text));
        Assert.Equal($"【新春走基层】{First}", Clean($"【新春走基层】{First}").Text);
    }

    [Fact]
    public void Other_articles_under_the_body_are_left_out() =>
        Assert.Equal($"{First}\n{Second}", Clean("题目在此", First, Second, "相关阅读", "邻县引进投资9亿元项目", "某市签约31.6亿元").Text);

    [Fact]
    public void A_text_of_furniture_only_has_no_body()
    {
        StageResult<CleanDocument> result = DocumentCleaner.Clean(Read("来源:晨山日报 编辑:8037\n【打印】【关闭】"));
        Assert.Equal(CleaningCodes.NoBody, result.Refused?.Code);
    }

    [Trait("Kind", "Timing")]
    [Theory]
    [InlineData('9')]
    [InlineData('亿')]
    [InlineData('(')]
    [InlineData('年')]
    [InlineData(' ')]
    [InlineData('>')]
    public void A_line_of_a_million_equal_letters_takes_no_time(char letter)
    {
        ReadDocument document = Read(First + "\n" + new string(letter, 1_000_000) + "\n" + Second);
        ShortestTime.IsUnder(TimeSpan.FromSeconds(1), () => DocumentCleaner.Clean(document));
    }

    private static CleanDocument Clean(params string[] lines)
    {
        StageResult<CleanDocument> result = DocumentCleaner.Clean(Read(string.Join('\n', lines)));
        Assert.True(result.IsOk, result.Refused?.Detail.Chinese);
        LeadsBack(result.Document);
        return result.Document;
    }

    private static ReadDocument Read(string text)
    {
        List<TextBlock> blocks = [];
        int start = 0;
        foreach (string line in text.Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                blocks.Add(new TextBlock(TextSpan.FromLength(start, line.Length), BlockKind.Paragraph));
            }

            start += line.Length + 1;
        }

        return Texts.Read(text) with { Blocks = blocks };
    }

    private static void LeadsBack(CleanDocument clean)
    {
        Assert.Equal(clean.Text.Length, clean.ToOriginal.DerivedLength);
        for (int i = 0; i < clean.Text.Length; i++)
        {
            TextSpan place = clean.ToOriginal.ToOriginal(new TextSpan(i, i + 1));
            Assert.True(clean.Text[i] == '\n' || clean.Read.Original[place.Start..place.End] == clean.Text[i].ToString());
        }
    }
}
