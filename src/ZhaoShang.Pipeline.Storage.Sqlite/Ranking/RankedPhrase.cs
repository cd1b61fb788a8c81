namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>A phrase as it counts for the score of a row.</summary>
/// <param name="Frequency">How many rows it stands in.</param>
/// <param name="Share">How much it counts beside others; 0 for one that does not count.</param>
internal readonly record struct RankedPhrase(int Frequency, double Share);
