namespace PluginHost.Home;

/// <summary>Holds a home for one process. Released by the operating system however the process ends.</summary>
internal sealed class HomeLock : IDisposable
{
    private readonly FileStream _file;

    private HomeLock(FileStream file) => _file = file;

    /// <summary>Takes the home, or answers <see langword="null"/> when another process has it.</summary>
    public static HomeLock? TryTake(HomeLayout home)
    {
        try
        {
            return new HomeLock(new FileStream(Path.Combine(home.RunFolder, "host.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
