using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>One pass over the letters of a numeral, with what was read so far.</summary>
internal ref partial struct NumeralParse
{
    private const decimal TenThousand = 10_000m;
    private const decimal HundredMillion = 100_000_000m;
    private const decimal Trillion = 1_000_000_000_000m;
    private const decimal LargestBeforeUnit = 1_000_000_000_000m;

    private readonly ReadOnlySpan<char> _text;
    private readonly int _start;
    private readonly int _ignored;
    private NumeralForm _form;
    private AmountModifier _modifier;
    private decimal _trillions;
    private decimal _hundredMillions;
    private decimal _tenThousands;
    private decimal _section;
    private decimal _current;
    private bool _hasCurrent;
    private bool _hasFraction;
    private bool _isAfterZero;
    private bool _isOver;
    private bool _isWrong;
    private int _currentAt;
    private bool _isCurrentArabic;
    private decimal _lastUnit;
    private int _lastSmall;
    private PrintedDigits _printed;

    /// <summary>Begins at <paramref name="start"/>; the letter at <paramref name="ignored"/> is passed over (-1: none).</summary>
    public NumeralParse(ReadOnlySpan<char> text, int start, int ignored)
    {
        _text = text;
        _start = start;
        _ignored = ignored;
        Position = start;
        SpreadAt = -1;
    }

    /// <summary>Behind the letters that were read.</summary>
    public int Position { get; private set; }

    /// <summary>Where a pair of digits stands that spans a spread (三五千万); -1 if there is none.</summary>
    public int SpreadAt { get; private set; }

    private readonly char Letter => NumeralLetters.At(_text, Position);

    private readonly char Next => NumeralLetters.At(_text, Position + 1);

    private readonly bool HasAny => _hasCurrent || _lastUnit != 0;

    /// <summary>Reads as far as the numeral goes. False if the letters are none.</summary>
    public bool Run()
    {
        while (!_isWrong && Step())
        {
        }

        return !_isWrong && Finish();
    }

    /// <summary>What <see cref="Run"/> read.</summary>
    public readonly Numeral ToNumeral()
    {
        bool isSingle = Position - _start == 1 && (_form & (NumeralForm.Chinese | NumeralForm.Bare)) == NumeralForm.Chinese;
        return new Numeral(new TextSpan(_start, Position), Sum(), isSingle ? _form | NumeralForm.Single : _form) { Modifier = _modifier };
    }

    private readonly decimal Sum() => _trillions + _hundredMillions + _tenThousands + _section;

    private bool Step()
    {
        if (Position == _ignored)
        {
            Position++;
            return true;
        }

        char letter = Letter;
        if (NumeralLetters.Scale(letter) != 0)
        {
            return ReadScale(NumeralLetters.Scale(letter));
        }

        return letter switch
        {
            '余' or '多' or '来' => ReadRemainder(),
            '个' => ReadPieces(),
            _ when NumeralLetters.IsBlank(letter) => SkipBlanksBeforeScale(),
            _ when _isOver => false,
            '几' or '数' => ReadVague(),
            '点' => ReadFraction(),
            '廿' or '卅' => ReadTens(letter == '廿' ? 2 : 3),
            _ when NumeralLetters.SmallUnit(letter) is > 0 and int unit => ReadSmallUnit(unit),
            _ when _hasCurrent => false,
            _ when NumeralLetters.Arabic(letter) >= 0 => ReadArabic(),
            _ when NumeralLetters.Chinese(letter) >= 0 => ReadChineseDigits(),
            _ => false,
        };
    }

    private bool ReadArabic()
    {
        int from = Position;
        int at = from;
        if (!ArabicFigure.TryRead(_text, ref at, out decimal value))
        {
            return Fail();
        }

        if (from == _start && _text[from] is '0' or '０' && NumeralLetters.Arabic(NumeralLetters.At(_text, from + 1)) >= 0)
        {
            _form |= NumeralForm.LeadingZero;
        }

        for (int i = from; i < at; i++)
        {
            _printed.Add(Math.Max(NumeralLetters.Arabic(_text[i]), 0));
        }

        SetCurrent(value, from, isArabic: true);
        Position = at;
        return true;
    }

    private void SetCurrent(decimal value, int at, bool isArabic)
    {
        _current = value;
        _hasCurrent = true;
        _hasFraction = value != decimal.Truncate(value);
        _currentAt = at;
        _isCurrentArabic = isArabic;
        _form |= isArabic ? NumeralForm.Arabic : NumeralForm.Chinese;
    }

    private bool ReadChineseDigits()
    {
        int from = Position;
        int end = from;
        while (end == _ignored || NumeralLetters.Chinese(NumeralLetters.At(_text, end)) >= 0)
        {
            _form |= NumeralLetters.IsFormal(_text[end]) ? NumeralForm.Formal : NumeralForm.None;
            end++;
        }

        while (HasAny && from < end && NumeralLetters.Chinese(_text[from]) == 0)
        {
            _isAfterZero = true;
            from++;
        }

        if (from == end)
        {
            Position = end;
            return NumeralLetters.Arabic(Letter) >= 0 || Letter is '几' or '十' or '拾' || Fail();
        }

        return ReadDigitRun(from, end);
    }

    private bool ReadDigitRun(int from, int end)
    {
        int length = end - from - (_ignored >= from && _ignored < end ? 1 : 0);
        int first = _ignored == from ? from + 1 : from;
        int digit = NumeralLetters.Chinese(_text[first]);
        if (length == 2 && IsSpread(digit, NumeralLetters.Chinese(_text[first + 1])))
        {
            SpreadAt = first;
            length = 1;
        }

        if (length == 1)
        {
            SetCurrent(digit, first, isArabic: false);
            _printed.Add(digit);
            Position = end;
            return true;
        }

        return !HasAny && ReadDigitString(from, end) || Fail();
    }

    // 二〇一〇 is read digit by digit; 九八 is neither a spread nor a number.
    private bool ReadDigitString(int from, int end)
    {
        bool hasZero = _text[from..end].IndexOfAny('〇', '零', '○') >= 0;
        if ((end - from < 3 && !hasZero) || end - from > 12)
        {
            return false;
        }

        decimal value = 0;
        for (int i = from; i < end; i++)
        {
            value = (value * 10) + NumeralLetters.Chinese(_text[i]);
            _printed.Add(NumeralLetters.Chinese(_text[i]));
        }

        SetCurrent(value, from, isArabic: false);
        _form |= NumeralForm.DigitString;
        Position = end;
        _isOver = true;
        return true;
    }

    private static bool IsSpread(int low, int high) => low > 0 && (high == low + 1 || (low == 3 && high == 5));

    // 几十, 数百, 几个亿 tell their lower bound; 十几 and 二十几 more than 10 and 20.
    private bool ReadVague()
    {
        if (Position == _start)
        {
            bool isPieces = Letter == '几' && Next == '个' && NumeralLetters.At(_text, Position + 2) == '亿';
            if (!isPieces && !NumeralLetters.IsUnit(Next))
            {
                return Fail();
            }

            _modifier = AmountModifier.AtLeast;
            _form |= NumeralForm.Vague;
            _printed.Add(1);
            SetCurrent(1, Position, isArabic: false);
            Position++;
            return true;
        }

        if (Letter == '数' || _hasCurrent || !(_lastSmall == 10 || _isAfterZero))
        {
            return false;
        }

        _modifier = AmountModifier.MoreThan;
        _isOver = true;
        _isAfterZero = false;
        Position++;
        return true;
    }

    // 10多亿, 两千余万, 400余, 十来家, 四百来万; not 三多, 未来 (nothing was read before).
    private bool ReadRemainder()
    {
        bool isUnitNext = NumeralLetters.IsUnit(Next);
        bool isRound = !_hasCurrent && (_lastSmall == 10 || (_lastSmall > 10 && (NumeralLetters.Scale(Next) != 0 || UnitLexicon.At(_text, Position + 1) is not null)));
        bool isAllowed = Letter == '来'
            ? isRound
            : _lastUnit != 0 || (_hasCurrent && (_current >= 10 || isUnitNext || Next == '个'));
        if (_isOver || !isAllowed)
        {
            return false;
        }

        _modifier = Letter == '来' ? AmountModifier.Approx : AmountModifier.MoreThan;
        _isOver = !isUnitNext || NumeralLetters.Scale(Next) != 0;
        Position++;
        return true;
    }

    // 三点五亿, 四百点五, 两千三点一 (2300.1); not 三点五十分, 五点建议.
    private bool ReadFraction()
    {
        int end = Position + 1;
        while (NumeralLetters.Chinese(NumeralLetters.At(_text, end)) >= 0 && _text[end] != '两')
        {
            end++;
        }

        char after = NumeralLetters.At(_text, end);
        if (!HasAny || _hasFraction || (_hasCurrent && _isCurrentArabic) || end == Position + 1 || NumeralLetters.SmallUnit(after) != 0)
        {
            return false;
        }

        bool isImplied = _hasCurrent && _current is >= 1 and <= 9 && !_isAfterZero && _lastUnit > 10;
        _section += isImplied ? _current * _lastUnit / 10 : 0;
        decimal value = _hasCurrent && !isImplied ? _current : 0;
        decimal place = 0.1m;
        for (int i = Position + 1; i < end && i <= Position + 12; i++, place /= 10)
        {
            value += NumeralLetters.Chinese(_text[i]) * place;
            _printed.Add(NumeralLetters.Chinese(_text[i]));
        }

        SetCurrent(value, Position, isArabic: false);
        _hasFraction = true;
        _isOver = true;
        Position = end;
        return true;
    }

    private bool SkipBlanksBeforeScale()
    {
        int at = NumeralLetters.SkipBlanks(_text, Position);
        if (!HasAny || NumeralLetters.Scale(NumeralLetters.At(_text, at)) == 0)
        {
            return false;
        }

        Position = at;
        return true;
    }

    private bool Fail()
    {
        _isWrong = true;
        return false;
    }

    private bool Finish()
    {
        if (_hasCurrent && !PlaceCurrent())
        {
            return false;
        }

        return Position > _start && (HasAny || _form != NumeralForm.None) && _printed.AreThoseOf(Sum());
    }

    private bool PlaceCurrent()
    {
        bool isImplied = _current is >= 1 and <= 9 && !_hasFraction && !_isAfterZero && _lastUnit > 10;
        if (isImplied && (IsOfOtherScript() || _isOver))
        {
            return DropCurrent();
        }

        if (isImplied)
        {
            _form |= NumeralForm.Implied;
            _section += _current * _lastUnit / 10;
        }
        else if (_lastUnit != 0 && _current >= _lastUnit)
        {
            return false;
        }
        else
        {
            _section += _current;
        }

        return true;
    }

    // 5亿三期 is 5亿 and no 5.3亿.
    private readonly bool IsOfOtherScript() =>
        _isCurrentArabic ? (_form & NumeralForm.Arabic) == 0 || !IsArabicCoefficient() : IsArabicCoefficient();

    private readonly bool IsArabicCoefficient() => NumeralLetters.Arabic(_text[_start]) >= 0;

    private bool DropCurrent()
    {
        Position = _currentAt;
        _printed = _printed.WithoutLast();
        return true;
    }
}
