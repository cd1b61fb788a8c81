namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>What an indicator's row tells of its series and year, each word as the number that it has in its column.</summary>
internal readonly record struct FigureShape(int Name, int Unit, int Class, int Stage, int Event, int Period, bool IsForecast);
