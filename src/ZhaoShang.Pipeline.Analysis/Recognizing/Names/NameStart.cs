using System.Collections.Frozen;
using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Names;

/// <summary>
/// Finds where an organisation's name begins: behind the last letter before its end that does not belong to it, which is punctuation, a figure,
/// a preposition, conjunction or particle, or a word that introduces names (引进, 成立, 旗下).
/// </summary>
internal sealed class NameStart(ScannedArticle article)
{
    private const int LongestName = 32;

    // Each with the letters that make a word of a name together with it, before it and behind it: 永和, 和平; 大同; 于都; 有色.
    private static readonly FrozenDictionary<char, (string Before, string Behind)> StopLetters = new Dictionary<char, (string Before, string Behind)>
    {
        ['的'] = ("美", ""), ['了'] = ("", ""), ['由'] = ("自理", ""), ['与'] = ("", ""), ['及'] = ("普", ""), ['跟'] = ("", ""),
        ['和'] = ("永祥中共泰义太仁协嘉呼万德兴三人平清饱亲安元", "平谐田顺信美龙林硕政布利"), ['同'] = ("大合相协会", "仁济方创心兴力洲盛乡"), ['在'] = ("", ""),
        ['对'] = ("", "外"), ['向'] = ("", "阳荣日明"), ['为'] = ("华", ""), ['被'] = ("", ""), ['把'] = ("", ""), ['将'] = ("大", "乐军"), ['从'] = ("", "化江"),
        ['于'] = ("", "都田洪"), ['以'] = ("", "色"), ['是'] = ("", ""), ['有'] = ("国", "色机限"), ['等'] = ("平高中", ""), ['经'] = ("财", "济贸纬典开信科编销营"),
        ['让'] = ("", ""), ['给'] = ("", "排水"), ['至'] = ("", "诚善尊"), ['到'] = ("", ""), ['并'] = ("", ""), ['或'] = ("", ""), ['该'] = ("", ""), ['其'] = ("", "昌"),
        ['此'] = ("", ""), ['每'] = ("", ""), ['各'] = ("", ""), ['如'] = ("", "东皋意家"), ['即'] = ("", "墨"), ['赴'] = ("", ""), ['请'] = ("", ""), ['使'] = ("天大", ""),
        ['已'] = ("", ""), ['也'] = ("", ""), ['还'] = ("", ""), ['又'] = ("", ""), ['某'] = ("", ""), ['这'] = ("", ""), ['那'] = ("", "曲坡"), ['本'] = ("日基资原", "溪钢田草"),
        ['供'] = ("", "销电水热气应"), ['获'] = ("", "嘉鹿"), ['报'] = ("日晚时早周电情海", "业社刊"), ['就'] = ("成", ""), ['都'] = ("成于江宜首丰花", "江匀安兰"), ['据'] = ("数", ""), ['比'] = ("", "亚"),
    }.ToFrozenDictionary();

    private static readonly string[] StopWords =
    [
        "引进", "引入", "成立", "组建", "签约", "签订", "邀请", "走访", "考察", "跟踪", "看中", "租下", "租用", "确保", "收到了", "对接", "洽谈", "促成", "落户", "入驻", "收购", "承建", "承办", "主办", "协办", "参加",
        "来自", "位于", "包括", "其中", "例如", "分别", "成功", "通过", "依托", "围绕", "聘请", "委托", "要求", "支持", "帮助", "协调", "接待", "拜访", "关于", "介绍", "会见",
        "项目", "客商", "外商", "投资商", "董事长", "单位", "旗下", "下属", "所属", "创办", "创建", "注册", "新建", "兴建", "合资", "独资", "今年", "去年", "目前", "现有", "拥有",
        "随后", "同时", "会上", "会后", "期间", "我市", "我区", "我县", "我省", "全区", "全市", "全县", "该区", "该县", "该市", "本地", "当地", "外地", "知名", "著名", "大型", "民营",
        "上市", "龙头", "骨干", "重点", "协助", "依靠", "吸引", "争取", "前往", "收到", "联合国", "记者", "共同", "负责人", "巨头", "代表", "签下", "跨国", "外资", "内资", "一批", "众多",
        "先后", "陪同", "完成", "加强", "按照", "根据", "各地", "等地", "台资", "港资", "日资", "韩资", "央企", "国企", "计划", "举办", "召开", "组织", "建立", "设立", "加入", "隶属",
    ];

    // 企业 introduces a name (核心企业中联水泥公司) unless it is a part of it (企业管理公司).
    private static readonly WordSet FirmWords = ["集团", "管理", "投资", "服务", "发展", "咨询", "孵化", "联合", "家", "总", "有限"];

    private static readonly FrozenDictionary<char, string[]> StopWordsByLast =
        StopWords.GroupBy(word => word[^1]).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private const string Measures = "家个名户年月日强元亩";

    // Of the letters of names, those that may stand outside of one.
    private static readonly LetterSet Doubtful = new([.. StopLetters.Keys, .. StopWordsByLast.Keys, .. Measures, '业']);

    private static readonly LetterSet MeasureLetters = new(Measures);
    private static readonly LetterSet NumeralLetters = new("一二三四五六七八九十百千万亿数多几余两这各");

    private readonly string _text = article.Text;

    /// <summary>Where the name begins whose end begins at <paramref name="ending"/>; <paramref name="ending"/> itself if nothing belongs to it.</summary>
    /// <param name="ending">The first letter of the end (有限公司).</param>
    /// <param name="earliest">The first letter that the name may have.</param>
    public int Find(int ending, int earliest)
    {
        int at = ending;
        int lowest = Math.Max(earliest, ending - LongestName);
        while (at > lowest)
        {
            int bracket = BeforeBracket(at, lowest);
            if (bracket >= 0)
            {
                at = bracket;
            }
            else if (IsOutside(at - 1))
            {
                break;
            }
            else
            {
                at--;
            }
        }

        return at;
    }

    // The start of (中国), (集团), (福建) inside of a name; -1 if no bracket ends here.
    private int BeforeBracket(int at, int lowest)
    {
        if (_text[at - 1] is not (')' or '）'))
        {
            return -1;
        }

        for (int i = at - 2; i >= lowest && at - i < 10; i--)
        {
            if (_text[i] is '(' or '（')
            {
                return at - i > 2 && i > lowest && IsNameLetter(_text[i - 1]) ? i : -1;
            }

            if (!IsNameLetter(_text[i]))
            {
                return -1;
            }
        }

        return -1;
    }

    // True if the letter, or a word that ends with it, stands outside of names.
    private bool IsOutside(int at)
    {
        char letter = _text[at];
        if (!IsNameLetter(letter))
        {
            return true;
        }

        if (char.IsAsciiDigit(letter))
        {
            return !(at > 0 && (char.IsAsciiLetter(_text[at - 1]) || _text[at - 1] == '第')) && !(at + 1 < _text.Length && char.IsAsciiLetter(_text[at + 1]));
        }

        if (!Doubtful.Contains(letter))
        {
            return false;
        }

        char before = at > 0 ? _text[at - 1] : '\n';
        char behind = at + 1 < _text.Length ? _text[at + 1] : '\n';
        bool isMeasure = MeasureLetters.Contains(letter);
        if (isMeasure && (char.IsAsciiDigit(before) || NumeralLetters.Contains(before)))
        {
            return true;
        }

        // 和县 at the head of a clause is the county.
        bool isCounty = letter == '和' && behind == '县' && !IsNameLetter(before);
        if (!isCounty && StopLetters.TryGetValue(letter, out (string Before, string Behind) word) && !IsWithinWord(at)
            && !word.Before.Contains(before, StringComparison.Ordinal) && !word.Behind.Contains(behind, StringComparison.Ordinal))
        {
            return true;
        }

        return EndsStopWord(at) || EndsFirmWord(at);
    }

    private bool EndsStopWord(int at)
    {
        if (!StopWordsByLast.TryGetValue(_text[at], out string[]? words) || (_text[at] == '商' && _text.AsSpan(at + 1).StartsWith("投资")))
        {
            return false;
        }

        foreach (string word in words)
        {
            int start = at - word.Length + 1;
            if (start >= 0 && _text.AsSpan(start).StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private bool EndsFirmWord(int at) =>
        _text[at] == '业' && at > 0 && _text[at - 1] == '企'
        && !FirmWords.BeginsWith(_text.AsSpan(at + 1));

    // The segmenter's words are hints: a stop letter inside of one is a part of it. No hint where every letter is a word.
    private bool IsWithinWord(int at)
    {
        return article.Words.TryWordAt(at, out WordToken word) && word.Length > 1
            && word.Class is WordClass.PlaceName or WordClass.OrganisationName or WordClass.ProperName or WordClass.Noun or WordClass.PersonName;
    }

    private static bool IsNameLetter(char letter) =>
        letter is >= '\u4E00' and <= '\u9FFF' or '〇' or '&' or '·' or '*' or '×' or '□' || char.IsAsciiLetterOrDigit(letter) || char.IsSurrogate(letter);
}
