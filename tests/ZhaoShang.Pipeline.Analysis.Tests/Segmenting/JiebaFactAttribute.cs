using System.ComponentModel;
using System.Diagnostics;

namespace ZhaoShang.Pipeline.Analysis.Tests.Segmenting;

/// <summary>A test that compares with jieba itself, and skips with a plain message where python3-jieba is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class JiebaFactAttribute : FactAttribute
{
    private static readonly bool IsInstalled = Imports();

    public JiebaFactAttribute()
    {
        if (!IsInstalled)
        {
            Skip = "jieba is missing: apt-get install python3-jieba.";
        }
    }

    /// <summary>The python that sees the system's packages.</summary>
    public static string Python => File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    private static bool Imports()
    {
        try
        {
            using Process? process = Process.Start(new ProcessStartInfo(Python, ["-c", "import jieba; assert jieba.__version__ == '0.42.1'"])
            {
                RedirectStandardError = true,
            });
            process?.WaitForExit();
            return process?.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
