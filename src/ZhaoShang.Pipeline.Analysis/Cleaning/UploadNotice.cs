using System.Buffers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// Lines that tell of a site where users put texts: <c>来源:网友投稿</c>, <c>本文由会员“春风”上传</c>, <c>一文来源于网友上传</c>, <c>下载:19次 文件大小:31KB</c>. Near misses: <c>网友评论</c>,
/// <c>上传日期:2009-03-02</c>, <c>来源:网络 上传时间:2009-03-02</c>, <c>会员投稿</c> in a menu, <c>网络编辑:李明 供稿:某县委宣传部</c>, <c>本站部分图片由网友提供</c>.
/// </summary>
internal static class UploadNotice
{
    private const int Reach = 12;

    private const int LongestOffer = 60;

    /// <summary>网络收集, 网络用户上传; not 网络编辑:李明 供稿:宣传部.</summary>
    private const int ReachOfNet = 4;

    private static readonly string[] Users = ["网友", "会员", "用户", "网络"];

    private static readonly string[] Doings = ["上传", "投稿", "供稿", "提供", "分享", "整理", "收集"];

    // What makes a statement of it, and no entry of a menu.
    private static readonly SearchValues<string> Statements = SearchValues.Create(["由", "于", ":", "自", "本文", "此文", "一文"], StringComparison.Ordinal);

    // Labels of files that users offer.
    private static readonly string[] FileLabels = ["上传会员:", "上传用户:", "大小:", "所需积分:", "下载积分:", "字数:", "文档编号:", "下载次数:"];

    // Labels of who gave a text; a name in Latin letters is a user's, and what says so.
    private static readonly string[] GiverLabels = ["投稿:", "投稿人:", "上传:", "上传者:", "上传人:", "发布人:", "发布者:", "分享者:", "贡献者:"];

    private static readonly string[] GeneralWords = ["部分", "个别", "有些"];

    /// <summary>True for a short line with a label of files that users offer: <c>免费文档 下载积分:10</c>. O(length).</summary>
    public static bool IsFile(string line) => line.Length <= LongestOffer && !line.Contains('。', StringComparison.Ordinal) && Array.Exists(FileLabels, label => line.Contains(label, StringComparison.Ordinal));

    /// <summary>True if <paramref name="line"/> (folded) names a user and what he did with the text. O(length).</summary>
    public static bool IsIn(string line)
    {
        if (Array.Exists(FileLabels, label => line.Contains(label, StringComparison.Ordinal)) || Array.Exists(GiverLabels, label => IsHandle(line, line.IndexOf(label, StringComparison.Ordinal), label.Length)))
        {
            return true;
        }

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

    private static readonly string[] Sharings = ["由会员上传", "由用户上传", "由网友上传", "由用户提供并上传", "由会员提供并上传"];

    /// <summary>True for a line of a site that tells so in its description of a text: <c>《某县总结》由会员上传分享,免费在线阅读…</c>. O(length).</summary>
    public static bool IsDescription(string line) => Array.Exists(Sharings, word => line.Contains(word, StringComparison.Ordinal));

    /// <summary>The last whole day in <paramref name="line"/>: the second of <c>某报 2010-12-08 (上传者:linxi 2017年3月2日)</c>; null if it tells none.</summary>
    public static Edtf? LastDayIn(string line)
    {
        Edtf? last = null;
        for (PrintedDate? found = PrintedDate.FindIn(line); found is { } day; found = PrintedDate.FindIn(line, day.Span.End))
        {
            last = day.Value;
        }

        return last;
    }

    // 投稿:shuyu77, 上传者:ylx_wx, 发布人:网友; not 上传者:admin, 投稿:a@b.example.
    private static bool IsHandle(string line, int label, int length)
    {
        int start = label + length;
        if (label >= 0 && (line.AsSpan(start).StartsWith("网友") || line.AsSpan(start).StartsWith("会员") || line.AsSpan(start).StartsWith("匿名")))
        {
            return true;
        }

        int end = start;
        while (label >= 0 && end < line.Length && (char.IsAsciiLetterOrDigit(line[end]) || line[end] is '_' or '-'))
        {
            end++;
        }

        return end - start > 3 && !(end < line.Length && line[end] == '@') && char.IsAsciiLetter(line[start]) && !line.AsSpan(start).StartsWith("admin", StringComparison.OrdinalIgnoreCase);
    }

    // Not a label: 上传时间:, 供稿:, 提供单位:.
    private static bool Tells(string line, int end) => end >= line.Length || line[end] is not ('时' or '日' or ':' or '单' or '人' or '者');

    private static bool IsEntry(string line, int doing) => !line.AsSpan(0, doing).ContainsAny(Statements) && line.AsSpan(doing).IndexOfAnyInRange('0', '9') < 0;
}
