using System.Globalization;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Loading;

/// <summary>
/// Copies of reloadable plugins, a fresh folder for each load: the original can be replaced while the copy runs. Files are locked on Windows, and a native
/// library stays mapped for good everywhere, so a folder is never used twice.
/// </summary>
internal sealed class ShadowStore(string root)
{
    private static readonly EnumerationOptions Files = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    private int _next;

    /// <summary>Removes what earlier processes left.</summary>
    public void Clear()
    {
        if (Directory.Exists(root))
        {
            foreach (var folder in Directory.EnumerateDirectories(root))
            {
                TryDelete(folder);
            }
        }

        Directory.CreateDirectory(root);
    }

    /// <summary>A folder that nothing else uses, not made yet.</summary>
    public string NewFolder(PluginId plugin)
    {
        var number = Interlocked.Increment(ref _next).ToString(CultureInfo.InvariantCulture);
        return Path.Combine(root, $"{plugin}-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}-{number}");
    }

    public string Copy(PluginId plugin, string folder)
    {
        var target = NewFolder(plugin);
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(folder, "*", Files))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return target;
    }

    /// <summary>What cannot be deleted yet goes at the next start.</summary>
    public static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
