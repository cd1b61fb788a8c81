namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>The codes under which cleaning refuses a document.</summary>
public static class CleaningCodes
{
    /// <summary>The page has no article: nothing is left when menus, bylines and notices are taken away.</summary>
    public const string NoBody = "ZS2001";
}
