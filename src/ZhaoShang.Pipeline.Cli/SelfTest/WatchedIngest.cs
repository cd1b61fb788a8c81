using System.ComponentModel;
using System.Diagnostics;
using ZhaoShang.Pipeline.Reading;
using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang ingest</c> over a folder, the whole program in a process of its own, watched until it ends or is killed.</summary>
/// <param name="folder">The folder.</param>
/// <param name="database">The database.</param>
/// <param name="beat">How often it is looked at.</param>
/// <param name="clock">The clock.</param>
internal sealed class WatchedIngest(string folder, string database, TimeSpan beat, TimeProvider clock)
{
    private readonly List<(int Inputs, long Bytes)> _resident = [];

    /// <summary>What was resident at each look, with its reading processes, and how many inputs were committed then.</summary>
    public IReadOnlyList<(int Inputs, long Bytes)> Resident => _resident;

    /// <summary>How many inputs were committed when it was last looked at.</summary>
    public int Inputs { get; private set; }

    /// <summary>How long it took.</summary>
    public TimeSpan Time { get; private set; }

    /// <summary>The processor's time that it had when it was last looked at, without its reading processes.</summary>
    public TimeSpan Processor { get; private set; }

    /// <summary>Its exit status; null if it was killed.</summary>
    public int? Status { get; private set; }

    /// <summary>What it said on standard error.</summary>
    public string Error { get; private set; } = string.Empty;

    /// <summary>Runs it, and kills it a while after so many inputs are committed.</summary>
    /// <param name="kill">How many, and how long after; null to let it run to its end.</param>
    /// <param name="cancellation">Kills it, too.</param>
    public async Task RunAsync((int Inputs, TimeSpan Later)? kill, CancellationToken cancellation)
    {
        long began = clock.GetTimestamp();
        using Process process = SelfTestRoom.StartAsUsed("ingest", folder, "--db", database, "--quiet", "--lang", "en");
        Task<string> output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        Task<string> error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        bool isKilled = false;
        try
        {
            while (!isKilled && !await EndsAsync(process, beat, cancellation).ConfigureAwait(false))
            {
                Look(process);
                isKilled = kill is var (inputs, later) && Inputs >= inputs && !await EndsAsync(process, later, cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            process.Kill();
        }

        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        Time = clock.GetElapsedTime(began);
        Status = isKilled ? null : process.ExitCode;
        await output.ConfigureAwait(false);
        Error = await error.ConfigureAwait(false);
    }

    /// <summary>Waits; true if the process ended meanwhile.</summary>
    private static async Task<bool> EndsAsync(Process process, TimeSpan time, CancellationToken cancellation)
    {
        using CancellationTokenSource next = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        next.CancelAfter(time);
        try
        {
            await process.WaitForExitAsync(next.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Look(Process process)
    {
        try
        {
            using SqliteLedger ledger = new(database);
            Inputs = ledger.Count();
        }
        catch (DatabaseException e) when (e.Code == "ZS7003")
        {
            // It has not come so far as to make its tables.
            Inputs = 0;
        }

        try
        {
            process.Refresh();
            Processor = process.TotalProcessorTime;
            if (ProcessTree.ResidentBytes(process.Id) is > 0 and long bytes)
            {
                _resident.Add((Inputs, bytes));
            }
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It ended between two looks: the next one sees that.
            return;
        }
    }
}
