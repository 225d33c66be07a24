using PluginHost.Plugins.Files.Local.Layout;

namespace PluginHost.Plugins.Files.Local.Staging;

/// <summary>Removes what processes that are gone left unfinished. Never what may still be in use, and nothing that is not of this store's making.</summary>
internal static class StagingSweep
{
    // Another machine's processes cannot be asked; nobody writes one file for longer than this.
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    public static void Run(LibraryRoot root, DateTimeOffset now)
    {
        if (!Directory.Exists(root.Staging))
        {
            return;
        }

        var own = StagingOwner.Current();
        foreach (var folder in new DirectoryInfo(root.Staging).EnumerateDirectories())
        {
            if (folder.LinkTarget is null && StagingOwner.TryParse(folder.Name, out var owner) && IsStale(folder, owner, own, now))
            {
                TryDelete(folder);
            }
        }
    }

    private static bool IsStale(DirectoryInfo folder, StagingOwner owner, StagingOwner own, DateTimeOffset now) =>
        !owner.IsSame(own) && (owner.Machine == own.Machine
            ? !owner.IsAlive()
            : folder.EnumerateFiles().Select(file => file.LastWriteTimeUtc).Append(folder.LastWriteTimeUtc).Max() < (now - Abandoned).UtcDateTime);

    private static void TryDelete(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Left for the next start: a leftover costs space, a refused start costs everything.
        }
    }
}
