using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>
/// What an article calls the division that it speaks for: 我区, 全市, 该县, 县里, 镇党委, 县招商局. Near misses: 安全区域, 全市场, 郊区区委 (named, so it is
/// the name that counts), 我国, 园区领导.
/// </summary>
internal sealed class SpeakerWords
{
    /// <summary>The letters that end a division's name, the lowest level first; 区 behind 县 and 旗, since there it is the autonomous region.</summary>
    private static readonly string[] Levels = ["镇乡道", "县旗", "区", "市州盟", "省"];

    private static readonly LetterSet DivisionLetters = new(string.Concat(Levels));

    private const double Own = 3;
    private const double All = 2;
    private const double ThisOne = 1;
    private const double Office = 1;
    private const double NamedOffice = 0.5;
    private const double Within = 0.5;

    /// <summary>Letters after 全市 and the like that make it another word.</summary>
    private const string OtherWordLetters = "域位间块场段划";

    /// <summary>Letters that end a word before 县里 and 市招商局 or join it. Near misses: 园区, 开发区, 城市.</summary>
    private const string JoiningLetters = "在由从向对经据受与和为到请给被让是的了上当来同跟以及因把将着过随";

    /// <summary>Letters before 全 and 本 that make them part of another word.</summary>
    private const string WordBeforeAll = "安健齐完保周";
    private const string WordBeforeThis = "基根成资日样版文剧书";

    /// <summary>What stands behind a bare 县: those who lead it, and what is measured by its borders.</summary>
    private static readonly WordSet Leaders =
        ["委", "政府", "人民政府", "里", "长", "领导", "级领导", "直", "人大", "政协", "党委", "党政", "纪委", "四套班子", "四大班子", "党代会", "属", "定", "主要领导", "几套班子", "第"];

    private static readonly WordSet Borders = ["外境内资金", "外资金", "外客商", "外项目", "外内资", "外引资", "内外", "域", "城", "财政"];

    /// <summary>An office's name is told within so many letters behind its level: 县投资促进服务中心.</summary>
    private const int LongestOffice = 10;

    /// <summary>A lower level speaks if it is told so much as often as a higher one: a district's article often tells of 全市.</summary>
    private const double LowerLevelShare = 0.4;

    private readonly Dictionary<char, double> _weights = [];
    private readonly Dictionary<char, double> _firm = [];
    private readonly Dictionary<char, TextSpan> _first = [];
    private readonly HashSet<char> _weighty = [];

    private SpeakerWords()
    {
    }

    /// <summary>Counts them in <paramref name="text"/>, outside <paramref name="places"/>. O(length).</summary>
    public static SpeakerWords In(string text, IReadOnlyList<Mention> places)
    {
        SpeakerWords words = new();
        words.Count(text, [.. places.Select(place => place.Span.End)], isBody: true);
        return words;
    }

    /// <summary>Counts those in <paramref name="text"/>, the body or a title (我县三季度招商引资考核). O(length).</summary>
    public void Count(string text, HashSet<int> placeEnds, bool isBody)
    {
        for (int at = DivisionLetters.NextIn(text, 0); at < text.Length; at = DivisionLetters.NextIn(text, at + 1))
        {
            if (text[at] == '道' && !(at > 0 && text[at - 1] == '街'))
            {
                continue;
            }

            int start = text[at] == '道' ? at - 1 : at;
            double weight = WeightOf(text, start, at, placeEnds);
            if (weight > 0)
            {
                _ = text[start > 0 ? start - 1 : 0] != '该' && _weighty.Add(text[at]);
                Add(text[at], weight, isBody ? new TextSpan(Math.Max(0, start - 1), at + 1) : null);
            }
        }
    }

    /// <summary>Leaves out townships, where the article is another's that tells of one.</summary>
    public void DropTownships()
    {
        foreach (char letter in Levels[0])
        {
            _weights.Remove(letter);
            _firm.Remove(letter);
        }
    }

    /// <summary>Counts a speaker that the text tells otherwise: the only township, which its title names.</summary>
    public void AddFirm(char letter) => Add(letter, Own, null);

    /// <summary>The last letters of the speaking division's name, likeliest first; empty if none is told.</summary>
    public IReadOnlyList<char> Letters()
    {
        double most = _weights.Values.DefaultIfEmpty().Max();
        return
        [
            .. _weights
                .OrderBy(letter => letter.Value >= LowerLevelShare * most ? LevelOf(letter.Key) : Levels.Length)
                .ThenByDescending(letter => letter.Value)
                .ThenBy(letter => letter.Key)
                .Select(letter => letter.Key),
        ];
    }

    /// <summary>How much is told of the speaker with this <paramref name="letter"/>.</summary>
    public double WeightOf(char letter) => _weights[letter];

    /// <summary>True if nothing but 该县 is said of it.</summary>
    public bool IsByTheWay(char letter) => !_weighty.Contains(letter) && !_firm.ContainsKey(letter);

    /// <summary>True if 我县 or 全县 and the like are said of a level above townships.</summary>
    public bool HasFirm => _firm.Keys.Any(letter => !Levels[0].Contains(letter, StringComparison.Ordinal));

    /// <summary>True if the text says 我县 or 全县, not only 县里 or an office.</summary>
    public bool IsFirm(char letter) => _firm.ContainsKey(letter);

    /// <summary>Where 我区, 全市 and the like with this <paramref name="letter"/> stand first; null if only offices were told.</summary>
    public TextSpan? FirstOf(char letter) => _first.TryGetValue(letter, out TextSpan span) ? span : null;

    private void Add(char letter, double weight, TextSpan? span)
    {
        _weights[letter] = _weights.GetValueOrDefault(letter) + weight;
        if (weight >= All)
        {
            _firm[letter] = weight;
            if (span is TextSpan first)
            {
                _first.TryAdd(letter, first);
            }
        }
    }

    private static double WeightOf(string text, int start, int at, HashSet<int> placeEnds)
    {
        char before = start > 0 ? text[start - 1] : '\n';
        char after = at + 1 < text.Length ? text[at + 1] : '\n';
        bool isAt = OtherWordLetters.Contains(after, StringComparison.Ordinal);
        if (isAt && !(after == '域' && text[at] == '县'))
        {
            return 0;
        }

        char farther = start >= 2 ? text[start - 2] : '\n';
        switch (before)
        {
            case '我':
                return Own;

            // 河南全省: said of a place that is named, not of who speaks; 位列全省第2位: a comparison with what lies above.
            case '全':
                return placeEnds.Contains(start - 1) || farther is '列' or '居' || WordBeforeAll.Contains(farther, StringComparison.Ordinal) || IsCompared(text, start - 1, at + 1) ? 0 : All;
            case '本':
                return WordBeforeThis.Contains(farther, StringComparison.Ordinal) ? 0 : All;
            case '该':
                return ThisOne;
            default:
                return OfficeWeight(text, start, at, placeEnds);
        }
    }

    // 高于全市平均水平, 传达全省会议精神, 在全市率先, 全市排名第3: what lies above whoever speaks, as a rule. Near misses: 全市引进项目30个, 在全市开展.
    private static bool IsCompared(string text, int start, int end)
    {
        ReadOnlySpan<char> behind = text.AsSpan(end);
        bool isMeasured = ComparedBehind.BeginsWith(behind) || (behind.StartsWith("的") && behind.Length > 1 && (char.IsAsciiDigit(behind[1]) || behind[1..].StartsWith("百分之")));
        return isMeasured || ComparedBefore.EndsWith(text.AsSpan(0, start)) || (behind.Length > 1 && behind[1] is '县' or '区' && Numerals.Contains(behind[0], StringComparison.Ordinal));
    }

    private const string Numerals = "二三四五六七八九十";

    private static readonly WordSet ComparedBefore =
    [
        "占", "约占", "占到", "占了", "高于", "低于", "高出", "低出", "超过", "快于", "好于", "优于", "贯彻", "传达", "落实", "参加", "出席", "召开的", "抢抓", "下达的", "跻身", "进入", "位居", "领跑", "领先", "贯彻落实", "荣获", "获", "被评为", "被列为", "成为", "纳入", "列入",
    ];

    private static readonly WordSet ComparedBehind =
        ["第", "排名", "排第", "排位", "率先", "平均", "前列", "前茅", "前三", "前五", "前十", "考核", "会议精神", "争先", "领先", "首位", "首个", "首家", "之首", "各县", "同类", "先进", "位次", "通报表彰", "推广"];

    private static double OfficeWeight(string text, int start, int at, HashSet<int> placeEnds)
    {
        ReadOnlySpan<char> behind = text.AsSpan(at + 1);
        char before = start > 0 ? text[start - 1] : '\n';
        bool isNamed = placeEnds.Contains(at) || placeEnds.Contains(at + 1);
        bool isBare = !char.IsLetter(before) || JoiningLetters.Contains(before, StringComparison.Ordinal);
        bool isOfPlace = text[at] is not ('镇' or '乡' or '道');
        if (isNamed || !isBare)
        {
            bool isOffice = isOfPlace && (behind.StartsWith("委") || behind.StartsWith("政府") || behind.StartsWith("人民政府"));
            return isOffice ? NamedOffice : 0;
        }

        // 核准手续还在省里: what lies above whoever speaks.
        if (text[at] == '省' && behind.StartsWith("里"))
        {
            return 0;
        }

        if (Leaders.BeginsWith(behind) || (behind.StartsWith("上") && text[at] is '县' or '镇' or '乡') || LeadsOffice(behind))
        {
            return Office;
        }

        return text[at] is '县' or '镇' or '乡' && Borders.BeginsWith(behind) ? Within : 0;
    }

    /// <summary>True before 投资促进局 and 招商引资领导小组办公室. Near misses: 场监管 of 市场监管, 乡企业.</summary>
    private static bool LeadsOffice(ReadOnlySpan<char> behind)
    {
        int length = Math.Min(behind.Length, LongestOffice);
        for (int i = 1; i < length && char.IsLetter(behind[i]) && !JoiningLetters.Contains(behind[i], StringComparison.Ordinal); i++)
        {
            if (behind[i] is '局' || (i >= 2 && behind[i] is '委' or '办' && !behind[i..].StartsWith("办理") && !behind[i..].StartsWith("办事") && !behind[i..].StartsWith("办公")) || behind[i..].StartsWith("中心"))
            {
                return true;
            }
        }

        return false;
    }

    private static int LevelOf(char letter) => Array.FindIndex(Levels, level => level.Contains(letter, StringComparison.Ordinal));
}
