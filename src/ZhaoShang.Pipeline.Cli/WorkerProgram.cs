using System.Reflection;
using ZhaoShang.Pipeline.Reading;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>How the program starts itself as a reader of documents.</summary>
internal static class WorkerProgram
{
    /// <summary>The program's own file, else the runtime with the program's assembly; null where neither is known (a single file in another's process).</summary>
    public static WorkerCommand? Command
    {
        get
        {
            string assembly = Path.Combine(AppContext.BaseDirectory, Assembly.GetExecutingAssembly().GetName().Name + ".dll");
            string program = Path.ChangeExtension(assembly, OperatingSystem.IsWindows() ? ".exe" : null);
            return File.Exists(program) ? new WorkerCommand(program, [Program.ReadWorker])
                : File.Exists(assembly) && Environment.ProcessPath is { } runtime ? new WorkerCommand(runtime, ["exec", assembly, Program.ReadWorker])
                : null;
        }
    }
}
