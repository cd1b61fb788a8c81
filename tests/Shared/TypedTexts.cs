namespace ZhaoShang.Pipeline.Tests;

/// <summary>Texts that somebody may type into a search box, by chance: pieces of queries, letters of any kind, halves of letters.</summary>
internal static class TypedTexts
{
    /// <summary>The texts that <paramref name="seed"/> gives, each of at most 100 letters.</summary>
    public static IEnumerable<string> Of(int seed, int count, string[] pieces)
    {
        Random random = new(seed);
        for (int i = 0; i < count; i++)
        {
            System.Text.StringBuilder text = new();
            int parts = random.Next(1, 14);
            for (int part = 0; part < parts && text.Length < 80; part++)
            {
                text.Append(random.Next(6) == 0 ? ((char)random.Next(char.MaxValue)).ToString() : pieces[random.Next(pieces.Length)]);
            }

            yield return text.Length > 100 ? text.ToString(0, 100) : text.ToString();
        }
    }
}
