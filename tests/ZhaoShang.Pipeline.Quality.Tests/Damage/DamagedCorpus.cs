using System.Text;
using System.Text.Json.Nodes;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests.Damage;

/// <summary>The project's own articles in traditional script with pinyin annotations, with their gold; those that are printed so already are left out.</summary>
internal static class DamagedCorpus
{
    private const int Seed = 20060325;

    /// <summary>Writes <c>documents</c> and <c>gold</c> into <paramref name="folder"/>, in the encodings of the clean articles.</summary>
    public static void Write(string folder)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        DocumentPipeline pipeline = new(PipelineModels.Load(RepositoryFolder.Models));
        TraditionalScript script = TraditionalScript.Load();
        PinyinAnnotations annotations = new(Seed);
        Directory.CreateDirectory(Path.Combine(folder, "documents"));
        Directory.CreateDirectory(Path.Combine(folder, "gold"));
        foreach (string goldFile in Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Corpus, "gold"), "*.jsonl"))
        {
            JsonObject[] records = [.. File.ReadLines(goldFile).Select(static line => JsonNode.Parse(line)!.AsObject())];
            string doc = (string)records[0]["doc"]!;
            byte[] bytes = File.ReadAllBytes(Path.Combine(RepositoryFolder.Corpus, doc));
            ReadDocument read = pipeline.Normalize(new SourceDocument(doc, bytes)).Document!.Clean.Read;
            if ((string?)records[0]["script"] != "hans")
            {
                continue;
            }

            bool[] isProse = read.Format == DocumentFormat.Html ? ProseOfPage.Find(read.Original) : Enumerable.Repeat(true, read.Original.Length).ToArray();
            DamagedText damaged = DamagedText.Of(read.Original, isProse, script, annotations);
            foreach (JsonObject record in records)
            {
                damaged.Move(record);
            }

            records[0]["script"] = "hant";
            File.WriteAllBytes(Path.Combine(folder, doc), Encoding.GetEncoding(read.Encoding).GetBytes(damaged.Text));
            File.WriteAllLines(Path.Combine(folder, "gold", Path.GetFileName(goldFile)), records.Select(static record => record.ToJsonString()));
        }
    }
}
