namespace ZhaoShang.Pipeline.Reading;

/// <summary>How the process is started that runs <see cref="ReadingWorker"/>.</summary>
/// <param name="Program">The program's path.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record WorkerCommand(string Program, IReadOnlyList<string> Arguments);
