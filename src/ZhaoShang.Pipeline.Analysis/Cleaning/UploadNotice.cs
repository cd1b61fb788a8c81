using System.Buffers;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// Lines that tell of a site where users put texts: <c>来源:网友投稿</c>, <c>本文由会员“春风”上传</c>, <c>一文来源于网友上传</c>. Near misses: <c>网友评论</c>,
/// <c>上传日期:2009-03-02</c>, <c>来源:网络 上传时间:2009-03-02</c>, <c>会员投稿</c> in a menu, <c>网络编辑:李明 供稿:某县委宣传部</c>, <c>本站部分图片由网友提供</c>.
/// </summary>
internal static class UploadNotice
{
    private const int Reach = 12;

    /// <summary>网络收集, 网络用户上传; not 网络编辑:李明 供稿:宣传部.</summary>
    private const int ReachOfNet = 4;

    private static readonly string[] Users = ["网友", "会员", "用户", "网络"];

    private static readonly string[] Doings = ["上传", "投稿", "供稿", "提供", "分享", "整理", "收集"];

    // What makes a statement of it, and no entry of a menu.
    private static readonly SearchValues<string> Statements = SearchValues.Create(["由", "于", ":", "自", "本文", "此文", "一文"], StringComparison.Ordinal);

    private static readonly string[] GeneralWords = ["部分", "个别", "有些"];

    /// <summary>True if <paramref name="line"/> (folded) names a user and what he did with the text. O(length).</summary>
    public static bool IsIn(string line)
    {
        foreach (string user in Users)
        {
            int at = line.IndexOf(user, StringComparison.Ordinal);
            int reach = user == "网络" ? ReachOfNet : Reach;
            foreach (string doing in at < 0 ? [] : Doings)
            {
                int found = line.IndexOf(doing, at + user.Length, Math.Min(reach, line.Length - at - user.Length), StringComparison.Ordinal);
                if (found > 0 && Tells(line, found + doing.Length) && !IsEntry(line, found))
                {
                    return !Array.Exists(GeneralWords, word => line.Contains(word, StringComparison.Ordinal));
                }
            }
        }

        return false;
    }

    // Not a label: 上传时间:, 供稿:, 提供单位:.
    private static bool Tells(string line, int end) => end >= line.Length || line[end] is not ('时' or '日' or ':' or '单' or '人' or '者');

    private static bool IsEntry(string line, int doing) => !line.AsSpan(0, doing).ContainsAny(Statements) && line.AsSpan(doing).IndexOfAnyInRange('0', '9') < 0;
}
