using System.Globalization;
using System.Runtime.InteropServices;
using PluginHost.Runtime.Loading;

namespace PluginHost.Runtime.Workers.Sandbox;

/// <summary>
/// Puts a picture that a call is about where the worker can read it, for as long as the call takes: a second name where the file system allows one, a copy where it
/// does not. Of all other pictures the worker sees nothing.
/// </summary>
/// <param name="folder">Where workers can read and not write.</param>
internal sealed partial class FileLending(string folder)
{
    private const int CurrentFolder = -100;
    private const int FollowLinks = 0x400;

    private volatile bool _isNeeded;
    private volatile bool _mayLink;
    private long _last;

    public string Folder => folder;

    public void Begin(SandboxReport report, bool isNeeded)
    {
        _isNeeded = isNeeded && report.Landlock > 0;
        _mayLink = report.Landlock >= SandboxReport.TruncateVersion;
    }

    /// <returns>Where the worker finds it; the path itself where nothing has to be lent, or nothing is there.</returns>
    public string Lend(string path)
    {
        if (!_isNeeded || !File.Exists(path))
        {
            return path;
        }

        // A folder of its own, so that its name stays, which messages and some libraries look at.
        var own = Path.Combine(folder, Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture));
        var lent = Path.Combine(own, Path.GetFileName(path));
        try
        {
            Directory.CreateDirectory(own);
            if (!_mayLink || Link(CurrentFolder, path, CurrentFolder, lent, FollowLinks) != 0)
            {
                File.Copy(path, lent);
            }

            return lent;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The plugin says better than the host that the picture cannot be read.
            ShadowStore.TryDelete(own);
            return path;
        }
    }

    /// <param name="lent">As <see cref="Lend"/> answered.</param>
    public void TakeBack(string lent)
    {
        ShadowStore.TryDelete(Path.GetDirectoryName(lent)!);
    }

    [LibraryImport("libc", EntryPoint = "linkat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(int fromFolder, string from, int toFolder, string to, int flags);
}
