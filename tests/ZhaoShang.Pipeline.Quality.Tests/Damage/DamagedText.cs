using System.Text;
using System.Text.Json.Nodes;

namespace ZhaoShang.Pipeline.Tests.Damage;

/// <summary>A text in traditional script with pinyin annotations, and where each letter of the clean text stands in it.</summary>
internal sealed class DamagedText
{
    private readonly int[] _places;

    private DamagedText(string text, int[] places)
    {
        Text = text;
        _places = places;
    }

    /// <summary>The damaged text.</summary>
    public string Text { get; }

    /// <summary>Damages the letters of <paramref name="clean"/> that are prose; the others stay.</summary>
    public static DamagedText Of(string clean, bool[] isProse, TraditionalScript script, PinyinAnnotations annotations)
    {
        string traditional = script.Write(clean);
        StringBuilder text = new(clean.Length * 2);
        int[] places = new int[clean.Length];
        for (int at = 0; at < clean.Length; at++)
        {
            places[at] = text.Length;
            text.Append(isProse[at] ? traditional[at] : clean[at]);
            text.Append(isProse[at] ? annotations.Behind(traditional[at], clean[at]) : "");
        }

        return new DamagedText(text.ToString(), places);
    }

    /// <summary>
    /// Moves all places that <paramref name="record"/> tells into the damaged text: an annotation behind the last letter is outside. The texts stay: in
    /// records they are simplified.
    /// </summary>
    public void Move(JsonNode? record)
    {
        if (record is JsonArray items)
        {
            foreach (JsonNode? item in items)
            {
                Move(item);
            }
        }

        foreach ((string name, JsonNode? value) in record is JsonObject fields ? fields.ToArray() : [])
        {
            switch (name)
            {
                case "start":
                    record![name] = _places[(int)value!];
                    break;
                case "end":
                    record![name] = _places[(int)value! - 1] + 1;
                    break;
                default:
                    Move(value);
                    break;
            }
        }
    }
}
