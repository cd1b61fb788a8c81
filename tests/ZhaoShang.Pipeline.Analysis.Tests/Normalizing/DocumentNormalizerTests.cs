using ZhaoShang.Pipeline.Analysis.Normalizing;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests.Normalizing;

/// <summary>The stage from the cleaned to the normalised document.</summary>
public sealed class DocumentNormalizerTests
{
    private static readonly DocumentNormalizer Stage = new(Normalizers.Text);

    [Fact]
    public void OffsetsLeadBackToTheDecodedOriginal()
    {
        const string Original = "廣告。郊區(qū)引進項目57 項。";
        OffsetMapBuilder map = new();
        map.Copy(3, Original.Length - 3);
        CleanDocument clean = Texts.Clean(Original) with { Text = Original[3..], ToOriginal = map.Build(Original.Length) };

        NormalizedDocument document = Stage.Normalize(clean);

        Assert.Equal("郊区引进项目57项。", document.Text);
        Quote quote = document.Quote(new TextSpan(0, 2));
        Assert.Equal(("郊区", "郊區"), (quote.Text, Original[quote.Start..quote.End]));
        Assert.Equal("57 項", document.ToOriginal.ToOriginal(new TextSpan(6, 9)).Of(Original).ToString());
    }

    [Fact]
    public void NoiseOfBothStagesIsAddedUp()
    {
        CleanDocument clean = Texts.Clean("郊區(qū)?,F(xiàn)在") with { Noise = new NoiseCounts { BoilerplateChars = 7, ReplacementChars = 2 } };
        Assert.Equal(
            new NoiseCounts { BoilerplateChars = 7, ReplacementChars = 2, PinyinAnnotations = 2, RepairedChars = 2 }, Stage.Normalize(clean).Noise);
    }

    [Fact]
    public void WhatIsToldOfTheArticleIsNormalisedInOneLine()
    {
        const string Printed = "筑巢引得金鳳來\n秦州區(qū)紀實";
        PrintedField title = new(Printed, new TextSpan(0, Printed.Length));
        DocumentMetadata metadata = Stage.Normalize(Texts.Clean(Printed) with { Metadata = new DocumentMetadata { Title = title } }).Metadata;
        Assert.Equal(new PrintedField("筑巢引得金凤来 秦州区纪实", title.Original), metadata.Title);
        Assert.Null(metadata.Author);
    }

    /// <summary>Lines of 20 letters each, cut before they were annotated.</summary>
    [Fact]
    public void AnnotationsDoNotCountInTheWidthOfALine()
    {
        const string Printed = "今年以來(lái)全縣共引進項(xia\u0300ng)目三十八個總投資五十\n一億元其中續(xù)建的二十個開(kāi)工的十八個實際到\n位資金十一億元完成年度任務(wù)的百分之五十八\n共有工業(yè)項(xiàng)目三十個。";
        NormalizedDocument document = Stage.Normalize(Texts.Clean(Printed));
        Assert.Equal("今年以来全县共引进项目三十八个总投资五十一亿元其中续建的二十个开工的十八个实际到位资金十一亿元完成年度任务的百分之五十八共有工业项目三十个。", document.Text);
    }

    [Fact]
    public void AnAnnotationBehindTheTitleIsNotInItsPlace()
    {
        const string Printed = "秦州區(qū)招商紀實(shí)";
        DocumentMetadata told = new() { Title = new PrintedField(Printed, new TextSpan(0, Printed.Length)) };
        PrintedField title = Stage.Normalize(Texts.Clean(Printed) with { Metadata = told }).Metadata.Title!;
        Assert.Equal(("秦州区招商纪实", "秦州區(qū)招商紀實"), (title.Text, title.Original.Of(Printed).ToString()));
    }

    [Theory]
    [InlineData("", ScriptKind.Hans)]
    [InlineData("2012", ScriptKind.Hans)]
    [InlineData("招商引资", ScriptKind.Hans)]
    [InlineData("招商引資項目", ScriptKind.Hant)]
    [InlineData("經濟協議项目", ScriptKind.Mixed)]
    public void TheScriptIsMixedOnlyWhereBothHaveAShare(string text, ScriptKind script) =>
        Assert.Equal(script, Stage.Normalize(Texts.Clean(text)).Script);

    [Fact]
    public void AStrayLetterDoesNotMakeAnArticleMixed() =>
        Assert.Equal(ScriptKind.Hans, Stage.Normalize(Texts.Clean(string.Concat(Enumerable.Repeat("协议项目资", 5)) + "區")).Script);

    [Fact]
    public void LinesOfOneWidthAreJoined()
    {
        const string Wrapped = "今年以来，全区紧紧围绕开放突破提速跨越主题，继续实施全民招\n商，以引进项目、园区聚集为主要着力点，全年到位资金一共12.\n5亿元，创新招商引资方式，强化项目载体建设，优化投资环境使\n招商引资工作取得了成果。\n二、全面落实制度。";
        string text = Stage.Normalize(Texts.Clean(Wrapped)).Text;
        Assert.Equal("今年以来,全区紧紧围绕开放突破提速跨越主题,继续实施全民招商,以引进项目、园区聚集为主要着力点,全年到位资金一共12.5亿元,创新招商引资方式,强化项目载体建设,优化投资环境使招商引资工作取得了成果。\n二、全面落实制度。", text);
    }

    [Theory]
    [InlineData("引进市外投资亿元以上项目招商引资协议引资额2011\n12亿元实际到位市外资金今年以来我市继续实施大招商\n成为人们关注的焦点成为拉动经济社会发展的火车头吗\n短")]
    [InlineData("短的一行\n另一行\n第三行\n")]
    [InlineData("一段很长的文字，今年以来，全区紧紧围绕开放突破提速跨越主题，继续实施全民大招商。\n另一段不长。\n第三段也不长。")]
    public void NumbersAndParagraphsAreNotJoined(string text)
    {
        string normalized = Stage.Normalize(Texts.Clean(text)).Text;
        Assert.DoesNotContain("201112", normalized, StringComparison.Ordinal);
        Assert.Contains('\n', normalized);
    }
}
