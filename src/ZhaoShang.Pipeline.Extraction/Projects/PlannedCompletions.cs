using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>
/// What is still to be finished has not been finished: beside a completion to come (预计10月投产) only a word that says that something is done already tells that a project stands or runs, no guess and no word
/// of where its goods go. Near misses: 一期已投产,二期预计10月投产; 产品已出口到欧美.
/// </summary>
internal static class PlannedCompletions
{
    private static readonly PhraseSet Guesses = new("出口到 销往 发往 卖到 畅销 热销 供不应求 远销 行销 俏销 卖往 出口 打入 打进 走俏 不愁销 上市 抢手 走进 供气 供水 供货 产销 采摘 收获 揭牌 移交 运转");

    /// <summary>Takes the stage of completion back from those of <paramref name="projects"/> that are still to be completed. O(words of their clauses).</summary>
    public static void Settle(ArticleView article, IReadOnlyList<ProjectDraft> projects)
    {
        for (int i = 0; i < projects.Count; i++)
        {
            if (projects[i].Stage is ProjectStage.Completed or ProjectStage.Operating && IsToBeCompleted(article, projects[i]))
            {
                Settle(article, projects[i]);
            }
        }
    }

    private static bool IsToBeCompleted(ArticleView article, ProjectDraft project)
    {
        foreach (DraftDate date in project.Dates)
        {
            if (date.Role == ProjectDateRole.PlannedCompletion && date.Mention.Date is Edtf told && StageAspects.IsToCome(article, told.Finish ?? told) && IsOf(article, date.Mention, project.Stage))
            {
                return true;
            }
        }

        return false;
    }

    // 预计10月竣工 takes 已竣工 back, 10月开业 does not.
    private static bool IsOf(ArticleView article, Mention date, ProjectStage? stage) =>
        stage == ProjectStage.Operating || Finishing.IsIn(article.Text, ArticleView.After(date.Span.End, article.Outline.ClauseAt(date.Span.Start).Span.End));

    private static readonly PhraseSet Finishing = new(WorkVerbs.Finished);

    // What remains is the furthest of the stages before, told of it or of its class.
    private static void Settle(ArticleView article, ProjectDraft project)
    {
        ProjectStage? before = project.StageClues.Given is ProjectStage given and < ProjectStage.Completed ? given : null;
        foreach (TextSpan scope in project.Scope)
        {
            foreach (StageWord word in StageReader.In(article, scope))
            {
                if (word.Stage is ProjectStage.Completed or ProjectStage.Operating && (word.IsPast || Guesses.At(article.Text, word.Span.Start, word.Span.End) is null))
                {
                    return;
                }

                before = word.Stage is ProjectStage stage and < ProjectStage.Completed ? StageOfNames.Further(before, stage) : before;
            }
        }

        (project.Stage, project.StageRule) = (before, StageReader.Rule);
    }
}
