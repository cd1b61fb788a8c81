using System.Text;

namespace ZhaoShang.Pipeline.ModelBuilder;

/// <summary>Writes models that are kept as text.</summary>
internal static class ModelRows
{
    /// <summary>Writes <paramref name="rows"/> sorted by key in ordinal order: key, tab, value; only the key where the value is empty.</summary>
    public static void Write(string path, IEnumerable<(string Key, string Value)> rows)
    {
        StringBuilder text = new();
        foreach ((string key, string value) in rows.OrderBy(row => row.Key, StringComparer.Ordinal))
        {
            text.Append(key);
            if (value.Length > 0)
            {
                text.Append('\t').Append(value);
            }

            text.Append('\n');
        }

        File.WriteAllText(path, text.ToString());
    }
}
