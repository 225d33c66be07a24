namespace PluginHost.EndToEnd.Tests.Crash;

/// <summary>A folder on a volume of its own, small enough to fill. Where this user may not mount one, <see cref="IsReal"/> is false and it is a plain folder.</summary>
internal sealed class SmallVolume : IDisposable
{
    private readonly string _folder;

    public SmallVolume(string folder, int megabytes)
    {
        _folder = folder;
        IsReal = Mount.Try("-t", "tmpfs", "-o", $"size={megabytes}m", "pluginhost-test", folder);
    }

    public bool IsReal { get; }

    private string Ballast => Path.Combine(_folder, "ballast");

    /// <summary>Leaves this many bytes free, or takes whatever is left.</summary>
    public void LeaveFree(long bytes)
    {
        File.Delete(Ballast);
        var free = new DriveInfo(_folder).AvailableFreeSpace;
        using var ballast = File.Create(Ballast);
        var block = new byte[4096];
        try
        {
            for (var left = free - bytes; left > 0; left -= block.Length)
            {
                ballast.Write(block);
            }
        }
        catch (IOException)
        {
            // Full is what was wanted.
        }
    }

    public void MakeRoom() => File.Delete(Ballast);

    public void Dispose()
    {
        if (IsReal)
        {
            Mount.Remove(_folder);
        }
    }
}
