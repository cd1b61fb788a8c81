namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>A gold record and the predicted one that is taken for it, by their places in their lists.</summary>
internal readonly record struct RecordPair(int Gold, int Predicted);
