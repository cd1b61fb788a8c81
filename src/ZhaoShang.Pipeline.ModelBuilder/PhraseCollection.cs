using System.Text.Json;

namespace ZhaoShang.Pipeline.ModelBuilder;

/// <summary>
/// The phrases that are not simplified letter by letter: OpenCC's, names of divisions whose official spelling keeps a traditional letter (乾安县), words
/// with 着 that are spelled with 著 in Taiwan, and words that keep the phrases from beginning inside them (餅乾|安全).
/// </summary>
internal sealed class PhraseCollection(ScriptTables scripts, string folder)
{
    private const string SurnameOrPreposition = "於";

    /// <summary>Words of this frequency and above keep phrases from beginning inside them.</summary>
    private const int CommonWord = 30;

    /// <summary>Phrases of this edition that are wrong in prose: 乾红 is 干红 (a wine), 征调 is not a mode of music.</summary>
    private static readonly string[] LeftOut = ["乾紅", "乾斷", "徵調", "徵聲", "徵音"];

    /// <summary>Words with 覆 that are spelled with 复 in simplified script, and one of Taiwan's print, which this edition lacks.</summary>
    private static readonly (string Key, string Value)[] Missing =
    [
        ("批覆", "批复"), ("覆函", "复函"), ("覆議", "复议"), ("覆核", "复核"), ("覆審", "复审"), ("覆查", "复查"), ("覆驗", "复验"), ("覆檢", "复检"), ("座標", "坐标"),
    ];

    /// <summary>Verbs of one letter that 着 follows in prose: the word list holds few of them with it.</summary>
    private const string ProgressiveVerbs =
        "看听说讲谈念唱喊叫笑哭想盼望记等守留住坐站躺蹲跪趴睡走跑追赶跟随陪伴带领拉推牵拽扛抬挑背抱捧端举提拎拿握攥捏抓掰揣怀披穿戴挂贴钉写画印刻标载装盛堆摆铺盖"
        + "压顶堵围绕靠挨沿顺迎朝向对冲照按依凭借仗扶护搀搭架连接系绑捆夹插栽种养放存藏埋忙盯瞧瞅瞪睁闭张敞开关亮闪冒透散飘流淌吹刮下操骑驾乘掌管办干做忍憋熬拖欠指闹吵逼催缠扭弯昂挺仰";

    /// <summary>Verbs of two letters, the last of which is none of them.</summary>
    private static readonly string[] LongProgressiveVerbs =
    [
        "标志", "代表", "印证", "体现", "象征", "反映", "预示", "充满", "洋溢", "传承", "延续", "保持", "孕育", "蕴藏", "蕴含", "肩负", "承担", "面临", "面对", "经历", "享受",
        "期待", "关注", "支撑", "推动", "影响", "改变", "见证", "讲述", "描绘", "吸引", "激励", "散发", "彰显", "存在", "占据", "发挥", "牵动", "鼓舞", "制约", "困扰", "酝酿",
    ];

    /// <summary>Letters that make a word with 著 before them: 著名, whatever verb stands before it.</summary>
    private const string BehindWriting = "名作称书述";

    private readonly SortedDictionary<string, string> _phrases = new(StringComparer.Ordinal);

    /// <summary>All phrases with their simplified forms, of the same length. The simplified form of a phrase that keeps a letter is a phrase too.</summary>
    public IEnumerable<(string Key, string Value)> Collect()
    {
        AddPhrases();
        AddProgressiveWords();
        AddProgressiveVerbs();
        AddNames();
        AddGuards();
        foreach (string value in _phrases.Values.Where(value => scripts.Simplify(value) != value).ToArray())
        {
            _phrases.TryAdd(value, value);
        }

        return _phrases.Select(pair => (pair.Key, pair.Value));
    }

    /// <summary>
    /// OpenCC's phrases and those that it lacks, but not those that take 於 for a surname at their beginning (於單): in prose it is nearly always the preposition (過於單一).
    /// </summary>
    private void AddPhrases()
    {
        foreach ((string key, string[] values) in scripts.Phrases)
        {
            bool isPlain = values[0].Length == key.Length && !values[0].Any(char.IsSurrogate);
            bool isSurname = key.StartsWith(SurnameOrPreposition, StringComparison.Ordinal) && values[0].StartsWith(SurnameOrPreposition, StringComparison.Ordinal);
            if (isPlain && !isSurname && !LeftOut.Contains(key))
            {
                _phrases[key] = values[0];
            }
        }

        foreach ((string key, string value) in Missing)
        {
            _phrases.TryAdd(key, value);
        }
    }

    /// <summary>隨著 → 随着: only words that are spelled with 着 and never with 著 in simplified script.</summary>
    private void AddProgressiveWords()
    {
        foreach ((string word, int frequency) in scripts.Words)
        {
            string other = word.Replace('着', '著');
            if (word.Length >= 2 && word != other && frequency > 10 * scripts.Words.GetValueOrDefault(other))
            {
                AddForms(other, word);
            }
        }
    }

    /// <summary>守著 → 守着, but 请著名 and 看著作.</summary>
    private void AddProgressiveVerbs()
    {
        foreach (string verb in ProgressiveVerbs.Select(char.ToString).Concat(LongProgressiveVerbs))
        {
            AddForms($"{verb}著", $"{verb}着");
            foreach (char letter in BehindWriting)
            {
                AddForms($"{verb}著{letter}", $"{verb}著{letter}");
            }
        }
    }

    /// <summary>The names as they are, and without what kind of division they are: 乾安县 and 乾安, 乾州街道 and 乾州.</summary>
    private void AddNames()
    {
        foreach (string name in DivisionNames().Concat(TownshipNames()))
        {
            string stem = name.EndsWith("街道", StringComparison.Ordinal) ? name[..^2] : name[..^1];
            AddName(name);
            if (stem.Length >= 2)
            {
                AddName(stem);
            }
        }
    }

    private IEnumerable<string> DivisionNames() =>
        File.ReadLines(Path.Combine(folder, "divisions.csv")).Skip(1).Select(line => line.Split(',')[3]).Distinct();

    private IEnumerable<string> TownshipNames() => JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "streets.json"))).RootElement
        .EnumerateArray().Select(township => township.GetProperty("name").GetString()!);

    private void AddName(string name)
    {
        if (scripts.Simplify(name) != name && !name.Any(char.IsSurrogate))
        {
            AddForms(name, name);
        }
    }

    /// <summary>The phrase in every mixture of simplified letters and the usual traditional ones: names are printed half converted too.</summary>
    private void AddForms(string key, string value)
    {
        _phrases.TryAdd(key, value);
        _phrases.TryAdd(string.Concat(key.Select((letter, place) => letter == value[place] && letter != '着' && !scripts.Letters.ContainsKey(letter) ? TraditionalOf(letter) : letter)), value);
    }

    private char TraditionalOf(char letter) => scripts.ToTraditional(letter.ToString()) is { Length: 1 } form ? form[0] : letter;

    /// <summary>Words at whose end a phrase could begin that would reach beyond them (餅乾|安全): one letter of a phrase of two, two of a longer one.</summary>
    private void AddGuards()
    {
        HashSet<string> beginnings = [.. _phrases
            .Where(pair => pair.Value != scripts.Simplify(pair.Key) && !pair.Key.Contains('著', StringComparison.Ordinal))
            .Select(pair => pair.Key[..Math.Min(pair.Key.Length - 1, pair.Key.Length == 2 ? 1 : 2)])];
        foreach (string simplified in scripts.Words.Keys.Union(scripts.SimplifiedPhrases))
        {
            string traditional = scripts.ToTraditional(simplified);
            bool isPlain = simplified.Length == traditional.Length && scripts.Simplify(traditional) == simplified && !simplified.Any(char.IsSurrogate);
            bool isCommon = scripts.Words.GetValueOrDefault(simplified) >= CommonWord;
            if (isPlain && isCommon && Enumerable.Range(1, traditional.Length - 1).Any(start => beginnings.Contains(traditional[start..])))
            {
                _phrases.TryAdd(traditional, simplified);
            }
        }
    }
}
