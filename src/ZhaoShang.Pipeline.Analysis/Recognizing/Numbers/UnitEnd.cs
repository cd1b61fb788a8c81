namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>A unit as it was read, and how far.</summary>
/// <param name="Unit">The unit; null if there is none.</param>
/// <param name="End">Behind the unit and what belongs to it; behind the numeral if there is none.</param>
/// <param name="Hundredths">What it adds to the figure, in hundredths: 50 for the 半 of 两年半.</param>
/// <param name="PerUnit">What stands behind the slash of 台/套; null if there is none.</param>
internal readonly record struct UnitEnd(Unit? Unit, int End, int Hundredths = 0, string? PerUnit = null);
