using System.Text.Json;
using System.Text.RegularExpressions;
using ZhaoShang.Pipeline.Text;
using ZhaoShang.Pipeline.Tests;

namespace ZhaoShang.Pipeline.Analysis.Tests.Normalizing;

/// <summary>The normaliser on real articles with damage of all kinds, and on OpenCC's own cases.</summary>
public sealed partial class SeedNormalizingTests
{
    /// <summary>
    /// The cases of OpenCC that come out otherwise, by their reason. Edition: words and letters of a later edition than 1.1.6, most of them kept in names
    /// of persons or of old books. Plane: letters outside the basic plane are left as printed. Region: one table serves all regions.
    /// </summary>
    private static readonly Dictionary<string, string[]> Disagreements = new()
    {
        ["edition"] =
        [
            "BYVoid_OpenCC_Issue_790_qian_ta_po hk2s", "BYVoid_OpenCC_Issue_790_qian_ta_po t2s", "BYVoid_OpenCC_Issue_790_qian_ta_po tw2s",
            "BYVoid_OpenCC_PR_1369_t2x hk2s", "BYVoid_OpenCC_PR_1369_t2x t2s", "BYVoid_OpenCC_PR_1369_t2x tw2s", "BYVoid_OpenCC_PR_464_fan_vs_fan t2s",
            "BYVoid_OpenCC_PR_464_han_vs_han t2s", "BYVoid_OpenCC_PR_464_jia_vs_jia t2s", "BYVoid_OpenCC_PR_464_ke_vs_ke t2s",
            "BYVoid_OpenCC_PR_464_li_vs_li t2s", "BYVoid_OpenCC_PR_464_mi_vs_mi t2s", "BYVoid_OpenCC_PR_464_ning_vs_ning t2s",
            "BYVoid_OpenCC_PR_464_sheng_vs_sheng t2s", "BYVoid_OpenCC_PR_464_sou_vs_sou t2s", "BYVoid_OpenCC_PR_464_su_vs_su t2s",
            "BYVoid_OpenCC_PR_464_xi_vs_xi t2s", "BYVoid_OpenCC_PR_464_xiu_vs_xiu t2s", "BYVoid_OpenCC_PR_464_zha_vs_zha t2s", "case_053 t2s",
            "su_variant_preserve t2s", "t2s_huai_and_pi_phrases t2s",
        ],
        ["plane"] = ["BYVoid_OpenCC_PR_1228_existing_behaviors t2s", "BYVoid_OpenCC_PR_1229_existing_behaviors t2s"],
        ["region"] = ["BYVoid_OpenCC_Issue_1469_simplified_me_passthrough tw2s", "BYVoid_OpenCC_Issue_767_solace tw2s"],
    };

    [SharedFact]
    public void NoAnnotationAndNoTraditionalLetterIsLeft()
    {
        foreach (string path in Seeds())
        {
            string text = Normalizers.Text.Normalize(File.ReadAllText(path)).Text;
            Assert.DoesNotMatch(AnyAnnotation(), text);
            Assert.DoesNotContain(text, letter => Normalizers.Model.Table.Simplify(letter) != letter);
        }
    }

    [SharedFact]
    public void TheGoldCountsTheSameAnnotationsAndScript()
    {
        foreach (string path in Seeds())
        {
            NormalizedText result = Normalizers.Text.Normalize(File.ReadAllText(path));
            JsonElement document = Gold(path).First(record => record.GetProperty("type").GetString() == "document");
            int annotations = document.TryGetProperty("noise", out JsonElement noise) && noise.TryGetProperty("pinyin_annotations", out JsonElement count) ? count.GetInt32() : 0;
            Assert.Equal(annotations, result.Noise.PinyinAnnotations);
            Assert.Equal(document.GetProperty("script").GetString(), result.Script.ToString().ToLowerInvariant());
        }
    }

    [SharedFact]
    public void TheGoldsEvidenceNormalisesToItsText()
    {
        foreach (string path in Seeds())
        {
            string original = File.ReadAllText(path);
            foreach (JsonElement record in Gold(path).Where(record => record.TryGetProperty("start", out _)))
            {
                TextSpan span = new(record.GetProperty("start").GetInt32(), record.GetProperty("end").GetInt32());
                string normalized = string.Concat(Normalizers.Text.Normalize(span.Of(original).ToString()).Text.Where(letter => !char.IsWhiteSpace(letter)));
                Assert.Equal(record.GetProperty("text").GetString(), normalized);
            }
        }
    }

    [SharedFact]
    public void CasesOfOpenCcPassButThoseListed()
    {
        string path = Path.Combine(RepositoryFolder.Shared!, "specs", "opencc", "testcases.json");
        using JsonDocument cases = JsonDocument.Parse(File.ReadAllText(path), new JsonDocumentOptions { AllowTrailingCommas = true });
        SortedSet<string> differing = new(StringComparer.Ordinal);
        foreach (JsonElement testCase in cases.RootElement.GetProperty("cases").EnumerateArray())
        {
            string id = testCase.GetProperty("id").GetString()!;
            string normalized = Normalizers.Text.Normalize(testCase.GetProperty("input").GetString()!).Text;
            foreach (string script in (string[])["t2s", "tw2s", "hk2s"])
            {
                if (testCase.GetProperty("expected").TryGetProperty(script, out JsonElement expected) && Folded(expected.GetString()!) != normalized)
                {
                    differing.Add($"{id} {script}: {normalized} / {Folded(expected.GetString()!)}");
                }
            }
        }

        string[] ids = [.. differing.Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)])];
        Assert.True(ids.SequenceEqual(Disagreements.Values.SelectMany(listed => listed).Order(StringComparer.Ordinal)), string.Join('\n', differing));
    }

    /// <summary>Width is no matter of script: full-width marks count as the half-width ones.</summary>
    private static string Folded(string text) => string.Concat(text.Select(letter => letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - 0xFEE0) : letter));

    private static string[] Seeds() => Directory.GetFiles(Path.Combine(RepositoryFolder.Shared!, "seeds"), "*.txt");

    private static IEnumerable<JsonElement> Gold(string seed) =>
        File.ReadLines(Path.Combine(RepositoryFolder.Shared!, "gold", "seeds", Path.GetFileNameWithoutExtension(seed) + ".jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement);

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}\([a-zü\u00E0-\u01DC]{1,7}\)|\([a-z\u00E0-\u01DC]+(\.\.|…|$)", RegexOptions.Multiline)]
    private static partial Regex AnyAnnotation();
}
