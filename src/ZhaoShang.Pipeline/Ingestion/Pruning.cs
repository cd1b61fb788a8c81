using ZhaoShang.Pipeline.Storage;

namespace ZhaoShang.Pipeline;

/// <summary>Forgets inputs that are gone: files that are no longer there, members that their archive no longer holds.</summary>
internal static class Pruning
{
    private const int Page = 500;

    /// <summary>Forgets those under <paramref name="roots"/>, after <paramref name="run"/> looked into all of them.</summary>
    /// <returns>How many were forgotten.</returns>
    public static int Run(IRecordStore store, IReadOnlyList<string> roots, long run)
    {
        int forgotten = 0;
        foreach (string root in roots.Where(static root => root != "-").Select(static root => root.Length > 1 ? root.TrimEnd('/', '\\') : root))
        {
            forgotten += Forget(store, new LedgerFilter { Root = root }, static entry => !File.Exists(entry.File));
            forgotten += Forget(store, new LedgerFilter { Root = root, UnseenInRun = run }, static _ => true);
        }

        return forgotten;
    }

    private static int Forget(IRecordStore store, LedgerFilter filter, Func<LedgerEntry, bool> isGone)
    {
        int forgotten = 0;
        IReadOnlyList<LedgerEntry> page;
        while ((page = store.ReadLedger(filter, Page)).Count > 0)
        {
            string[] gone = [.. page.Where(isGone).Select(static entry => entry.Path)];
            if (gone.Length > 0)
            {
                store.Remove(gone);
                forgotten += gone.Length;
            }

            filter = filter with { After = page[^1].Path };
        }

        return forgotten;
    }
}
