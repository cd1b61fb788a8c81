namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// Lines that tell of a site where users put texts: <c>来源:网友投稿</c>, <c>本文由会员“春风”上传</c>, <c>一文来源于网友上传</c>. Near misses: <c>网友评论</c>, <c>上传日期:2009-03-02</c>.
/// </summary>
internal static class UploadNotice
{
    private const int Reach = 12;

    private static readonly string[] Users = ["网友", "会员", "用户", "网络"];

    private static readonly string[] Doings = ["上传", "投稿", "供稿", "提供", "分享", "整理", "收集"];

    /// <summary>True if <paramref name="line"/> (folded) names a user and what he did with the text. O(length).</summary>
    public static bool IsIn(string line)
    {
        foreach (string user in Users)
        {
            int at = line.IndexOf(user, StringComparison.Ordinal);
            ReadOnlySpan<char> behind = at < 0 ? default : line.AsSpan(at, Math.Min(Reach + user.Length, line.Length - at));
            foreach (string doing in Doings)
            {
                if (behind.Contains(doing, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
