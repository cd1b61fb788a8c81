namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Takes the tokens of a text in their order.</summary>
internal interface ITokenReceiver
{
    /// <summary>Takes a token.</summary>
    /// <param name="token">Its letters in UTF-8, in lower case.</param>
    /// <param name="place">Where it begins: a place for each Chinese letter and each run of others; -1 for one without a place.</param>
    void Receive(ReadOnlySpan<byte> token, int place);
}
