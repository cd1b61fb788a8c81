namespace ZhaoShang.Pipeline.Tests;

#pragma warning disable CA2211, CA1802, CA1852, CA1051, CA1823, CA1051, CS0169, IDE0044, CA1805, CA1822

/// <summary>Breaks agreements on purpose: it can be inherited from, has static state, and a member without a summary.</summary>
public class Planted
{
    public const int Fixed = 1;
    public static readonly string Name = "name";
    public static readonly List<string> Names = [];
    public static int Counter;

    public int Told => 1;

    public int Untold => 2;
}

internal sealed class PlantedManager;
