using System.Globalization;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>
/// The digits of a numeral in the order of print, without the noughts. A value that was read right has the same ones: 1亿2千万 and
/// 120000000 have 1 and 2; 25.5万6千 and 261000 differ.
/// </summary>
internal struct PrintedDigits
{
    private const int Most = 36;

    private UInt128 _digits;
    private int _count;

    /// <summary>Appends a digit; 0 is left out.</summary>
    public void Add(int digit)
    {
        if (digit != 0 && _count < Most)
        {
            _digits = (_digits * 10) + (UInt128)digit;
            _count++;
        }
    }

    /// <summary>These digits without the last one.</summary>
    public readonly PrintedDigits WithoutLast() => new() { _digits = _digits / 10, _count = Math.Max(_count - 1, 0) };

    /// <summary>True if <paramref name="value"/> is written with these digits.</summary>
    public readonly bool AreThoseOf(decimal value) =>
        value.Scale == 0 && value is >= 0 and <= long.MaxValue ? AreThoseOf((ulong)value) : AreThoseOfFraction(value);

    private readonly bool AreThoseOf(ulong value)
    {
        ulong digits = 0;
        ulong place = 1;
        int count = 0;
        for (ulong rest = value; rest > 0; rest /= 10)
        {
            ulong digit = rest % 10;
            if (digit != 0)
            {
                digits += digit * place;
                place *= 10;
                count++;
            }
        }

        return count == _count && digits == _digits;
    }

    private readonly bool AreThoseOfFraction(decimal value)
    {
        Span<char> letters = stackalloc char[40];
        if (!value.TryFormat(letters, out int length, default, CultureInfo.InvariantCulture))
        {
            return false;
        }

        PrintedDigits digits = default;
        foreach (char letter in letters[..length])
        {
            digits.Add(letter is >= '1' and <= '9' ? letter - '0' : 0);
        }

        return digits._count == _count && digits._digits == _digits;
    }
}
