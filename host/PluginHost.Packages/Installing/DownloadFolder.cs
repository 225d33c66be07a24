namespace PluginHost.Packages.Installing;

/// <summary>Holds what was brought for plans, and halves that wait to be gone on with.</summary>
internal sealed class DownloadFolder(PackageHome home, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    /// <summary>Removes what nobody came back for.</summary>
    public void RemoveForgotten()
    {
        if (!Directory.Exists(home.Downloads))
        {
            return;
        }

        var limit = time.GetUtcNow().UtcDateTime - Patience;
        foreach (var file in new DirectoryInfo(home.Downloads).EnumerateFiles().Where(file => file.LastWriteTimeUtc < limit).ToList())
        {
            file.Delete();
        }
    }
}
