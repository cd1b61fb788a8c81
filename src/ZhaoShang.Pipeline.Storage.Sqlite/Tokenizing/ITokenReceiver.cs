namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Takes the tokens of a text in their order.</summary>
internal interface ITokenReceiver
{
    /// <summary>Takes a token.</summary>
    /// <param name="token">Its letters in UTF-8, in lower case.</param>
    /// <param name="start">Its first byte in the text.</param>
    /// <param name="end">The byte after its last one.</param>
    /// <param name="isColocated">True if it stands at the position of the token before it.</param>
    /// <returns>False to break off.</returns>
    bool Receive(ReadOnlySpan<byte> token, int start, int end, bool isColocated);
}
