using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>十百千, 万亿兆 and 个亿 in a numeral.</summary>
internal ref partial struct NumeralParse
{
    private bool ReadTens(int tens)
    {
        if (_hasCurrent || _lastSmall is > 0 and <= 10)
        {
            return false;
        }

        _printed.Add(tens);
        _section += tens * 10;
        _form |= NumeralForm.Chinese;
        return AfterSmallUnit(10);
    }

    private bool ReadSmallUnit(int unit)
    {
        if (UnitLetters.BelongsToUnit(_text, Position, _hasCurrent && _isCurrentArabic, _lastSmall))
        {
            return false;
        }

        bool isFirst = Position == _start;
        if (!_hasCurrent && !isFirst && (unit != 10 || _lastSmall == 10))
        {
            return false;
        }

        if ((_lastSmall != 0 && unit >= _lastSmall) || (_hasCurrent && _current is >= 10 or 0))
        {
            return Fail();
        }

        if (!_hasCurrent)
        {
            _printed.Add(1);
            _form |= isFirst && unit > 10 ? NumeralForm.Bare : NumeralForm.None;
        }

        _form |= NumeralForm.Chinese | (NumeralLetters.IsFormal(Letter) ? NumeralForm.Formal : NumeralForm.None);
        _section += (_hasCurrent ? _current : 1) * unit;
        return AfterSmallUnit(unit);
    }

    private bool AfterSmallUnit(int unit)
    {
        _hasCurrent = false;
        _isAfterZero = false;
        _lastSmall = unit;
        _lastUnit = unit;
        Position++;
        return true;
    }

    private bool ReadScale(decimal scale)
    {
        if (scale == Trillion && UnitLetters.IsTrillionNoScale(_text, Position, HasAny && !_isCurrentArabic))
        {
            return false;
        }

        decimal section = _section + (_hasCurrent ? _current : 0);
        if (section == 0 && _tenThousands == 0 && _hundredMillions == 0)
        {
            if (Position != _start)
            {
                return !_isOver && Fail();
            }

            section = 1;
            _printed.Add(1);
            _form |= NumeralForm.Bare | NumeralForm.Chinese;
        }

        if (section >= LargestBeforeUnit || !TryPlace(scale, section))
        {
            return Fail();
        }

        _section = 0;
        _hasCurrent = false;
        _isAfterZero = false;
        _isOver = false;
        _lastSmall = 0;
        _lastUnit = scale;
        _form |= NumeralForm.Scaled;
        Position++;
        return true;
    }

    private bool TryPlace(decimal scale, decimal section)
    {
        switch (scale)
        {
            case TenThousand when section == 0 && _lastUnit == TenThousand && _hundredMillions == 0:
                _hundredMillions = _tenThousands * TenThousand;
                _tenThousands = 0;
                return true;
            case TenThousand when section > 0 && _tenThousands == 0 && (_hundredMillions == 0 || section < TenThousand):
                _tenThousands = section * TenThousand;
                return true;
            case HundredMillion when _hundredMillions == 0 && section + _tenThousands > 0 && (_tenThousands == 0 || section < TenThousand):
                _hundredMillions = (section + _tenThousands) * HundredMillion;
                _tenThousands = 0;
                return true;
            case Trillion when _hundredMillions == 0 && _tenThousands == 0 && _trillions == 0:
                _trillions = section * Trillion;
                return true;
            default:
                return false;
        }
    }

    // 1.5个亿, 20多个亿, 1个多亿; not 3个亿元项目 (three projects), 两个亿万富翁.
    private bool ReadPieces()
    {
        int at = Position + 1;
        bool hasRemainder = NumeralLetters.At(_text, at) is '多' or '余';
        at += hasRemainder ? 1 : 0;
        if (!HasAny || (_form & NumeralForm.Scaled) != 0 || NumeralLetters.At(_text, at) != '亿'
            || UnitLetters.IsNoPiece(NumeralLetters.At(_text, at + 1)))
        {
            return false;
        }

        _modifier = hasRemainder ? AmountModifier.MoreThan : _modifier;
        _form |= NumeralForm.Pieces;
        Position = at;
        bool isRead = ReadScale(HundredMillion);
        _isOver = true;
        return isRead;
    }
}
