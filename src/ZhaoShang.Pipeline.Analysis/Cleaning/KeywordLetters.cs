using System.Collections.Frozen;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// The letters of this folder's key words in both scripts, so that each word is listed once. It is no conversion of texts, that is
/// normalising's work.
/// </summary>
internal static class KeywordLetters
{
    private const string Traditional =
        "來時間編輯責導語聲關鍵閱讀鏈網頁點擊覽瀏記訊報員佈發標題權轉載體號評論熱門圖專頂條電審對簽單學僅觀聯繫處長廳會縣區鎮鄉備"
        + "案註說簡傳錄創視訪問氣欄類稱詞檔訂讚贊結務辦團業組書屬實資項機構組織領臺檢誌廣製據與為進後無當從這開個現經產國內見陳張劉黃陽"
        + "詳細聞圍繞於點驚雜誌佔於誤內們則請顧詢戶衛參寫節稅財預總場樓慶線師幹縱覽側紀實調鑒鑑須須獲幣擴鐵銷動態園業匯彙滙協議續運農較綜舉辭";

    private const string Simplified =
        "来时间编辑责导语声关键阅读链网页点击览浏记讯报员布发标题权转载体号评论热门图专顶条电审对签单学仅观联系处长厅会县区镇乡备"
        + "案注说简传录创视访问气栏类称词档订赞赞结务办团业组书属实资项机构组织领台检志广制据与为进后无当从这开个现经产国内见陈张刘黄阳"
        + "详细闻围绕于点惊杂志占于误内们则请顾询户卫参写节税财预总场楼庆线师干纵览侧纪实调鉴鉴须须获币扩铁销动态园业汇汇汇协议续运农较综举辞";

    private static readonly FrozenDictionary<char, char> ToSimplified = Pairs();

    /// <summary><paramref name="letter"/> in simplified script and half width, white space as a space; itself if it is in no key word.</summary>
    public static char Fold(char letter)
    {
        if (letter < '\u0080')
        {
            return char.IsWhiteSpace(letter) ? ' ' : letter;
        }

        if (letter is >= '\uFF01' and <= '\uFF5E')
        {
            return (char)(letter - 0xFEE0);
        }

        return ToSimplified.TryGetValue(letter, out char folded) ? folded : char.IsWhiteSpace(letter) ? ' ' : letter;
    }

    private static FrozenDictionary<char, char> Pairs()
    {
        Dictionary<char, char> pairs = [];
        for (int i = 0; i < Traditional.Length; i++)
        {
            pairs[Traditional[i]] = Simplified[i];
        }

        return pairs.ToFrozenDictionary();
    }
}
