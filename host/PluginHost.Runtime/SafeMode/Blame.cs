namespace PluginHost.Runtime.SafeMode;

/// <summary>Puts those who may have ended the process in order of evidence.</summary>
internal static class Blame
{
    public static IReadOnlyList<Suspect> Order(JournalPage page, int lastCalled)
    {
        var called = page.Started.ElementAtOrDefault(lastCalled);
        IEnumerable<Suspect?> ordered =
        [
            .. page.Trying,
            called is null ? null : called with { Evidence = "it was called last" },
            .. page.Started,
        ];

        // What was being started when the process ended is evidence enough to leave the others in peace.
        var all = ordered.OfType<Suspect>().DistinctBy(suspect => suspect.Plugin).ToList();
        return page.Trying.Count > 0 ? [.. all.Take(page.Trying.Count)] : all;
    }
}
