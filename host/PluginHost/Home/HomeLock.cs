namespace PluginHost.Home;

/// <summary>Holds a home, and the library it uses, for one process. Released by the operating system however the process ends.</summary>
/// <remarks>
/// The lock is on the file itself, so it does not matter by which path somebody comes to it. On Unix it is <c>flock</c>; a file system that does not know
/// that (some network mounts) lets a second host in, which <c>docs/reliability.md</c> says.
/// </remarks>
internal sealed class HomeLock : IDisposable
{
    private readonly List<FileStream> _files = [];

    /// <summary>Takes the home, or answers <see langword="null"/> when another process has it.</summary>
    public static HomeLock? TryTake(HomeLayout home)
    {
        var taken = new HomeLock();
        if (!taken.TryTake(Path.Combine(home.RunFolder, "host.lock")))
        {
            return null;
        }

        // What a killed host left would send others to a process that is not there, or is somebody else's by now.
        RunFile.Delete(home);
        return taken;
    }

    /// <summary>Takes the library too: with <c>image_root</c> two homes may name the same one.</summary>
    public void TakeLibrary(HomeLayout home)
    {
        home.PrepareLibrary();
        if (!TryTake(Path.Combine(home.LibraryFolder, ".host.lock")))
        {
            throw new CommandException(
                "PH7008", $"Another host uses the library '{home.LibraryFolder}', from another home.", "End that one, or give this home a library of its own with image_root in server-config.json.");
        }
    }

    public void Dispose() => _files.ForEach(static file => file.Dispose());

    private bool TryTake(string path)
    {
        try
        {
            _files.Add(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
            return true;
        }
        catch (IOException error) when (IsTaken(error))
        {
            return false;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException("PH7001", $"The folder '{Path.GetDirectoryName(path)}' cannot be written: {error.Message}", HomeLayout.CureForUnwritable);
        }
    }

    // EAGAIN has another number on macOS; Windows says that the file is shared in another way.
    private static bool IsTaken(IOException error) => (error.HResult & 0xFFFF) is 11 or 35 or 32 or 33;
}
