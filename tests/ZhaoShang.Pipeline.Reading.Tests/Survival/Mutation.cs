using System.Globalization;

namespace ZhaoShang.Pipeline.Reading.Tests.Survival;

/// <summary>Changes inputs at random: bytes flipped, set, taken out, doubled, put in, the end cut off.</summary>
internal static class Mutation
{
    /// <summary>How many inputs in all are to be changed: ZHAOSHANG_MUTATIONS, or 20,000.</summary>
    public static int Count => int.Parse(Environment.GetEnvironmentVariable("ZHAOSHANG_MUTATIONS") ?? "20000", CultureInfo.InvariantCulture);

    /// <summary>The bytes with one to five changes; the same for the same number.</summary>
    public static byte[] Of(byte[] bytes, int number)
    {
        Random random = new(number);
        List<byte> changed = [.. bytes];
        for (int times = random.Next(1, 6); times > 0 && changed.Count > 0; times--)
        {
            int at = random.Next(changed.Count);
            int length = random.Next(1, Math.Min(64, changed.Count - at) + 1);
            switch (random.Next(7))
            {
                case 0:
                    changed[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    changed[at] = (byte)random.Next(256);
                    break;
                case 2:
                    changed.RemoveRange(at, length);
                    break;
                case 3:
                    changed.InsertRange(at, changed.GetRange(at, length));
                    break;
                case 4:
                    changed.InsertRange(at, Enumerable.Repeat((byte)"<>\"'{}[]0\0&"[random.Next(11)], length));
                    break;
                case 5:
                    changed.RemoveRange(at, changed.Count - at);
                    break;
                default:
                    changed[at] = random.Next(2) == 0 ? (byte)0xFF : (byte)0;
                    break;
            }
        }

        return [.. changed];
    }
}
