namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>A project as its tellings together tell it, built up telling by telling in any order.</summary>
internal struct CountedStory
{
    private static readonly int Terminated = (int)Text.ProjectStage.Terminated + 1;

    private int _newestStage = int.MinValue;
    private int _furthest;
    private int _terminatedDay = int.MinValue;
    private bool _isTerminated;
    private (int Depth, int Day, long Code) _region = (-1, int.MinValue, 0);
    private (int Day, int Section) _industry = (int.MinValue, 0);

    /// <summary>One that nothing is told of yet.</summary>
    public CountedStory()
    {
    }

    /// <summary>How many tellings it has.</summary>
    public int Tellings { readonly get; private set; }

    /// <summary>The number of its region in the scan's list.</summary>
    public int Region { readonly get; private set; }

    /// <summary>The first year that its tellings tell; 0 if none is known.</summary>
    public int Year { readonly get; private set; }

    /// <summary>The furthest stage, from 1; 0 if none is known. Terminated only if no later telling has another.</summary>
    public readonly int Stage => _isTerminated && (_furthest == 0 || _terminatedDay >= _newestStage) ? Terminated : _furthest;

    /// <summary>The newest section told, as a letter; 0 if none is.</summary>
    public readonly int Industry => _industry.Section;

    /// <summary>Adds a telling.</summary>
    public void Add(in CountedTelling telling, CountedRegion region)
    {
        Tellings++;
        Year = Year == 0 ? telling.Year : telling.Year == 0 ? Year : Math.Min(Year, telling.Year);
        AddStage(telling);
        if ((region.Depth, telling.Day, region.Code).CompareTo(_region) > 0)
        {
            _region = (region.Depth, telling.Day, region.Code);
            Region = telling.Region;
        }

        if (telling.Industry > 0 && (telling.Day, telling.Industry).CompareTo(_industry) >= 0)
        {
            _industry = (telling.Day, telling.Industry);
        }
    }

    private void AddStage(in CountedTelling telling)
    {
        if (telling.Stage == Terminated)
        {
            _isTerminated = true;
            _terminatedDay = Math.Max(_terminatedDay, telling.Day);
        }
        else if (telling.Stage > 0)
        {
            _furthest = Math.Max(_furthest, telling.Stage);
            _newestStage = Math.Max(_newestStage, telling.Day);
        }
    }
}
