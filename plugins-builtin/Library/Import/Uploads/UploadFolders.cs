using System.Collections.Concurrent;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Import.Uploads;

/// <summary>
/// Where uploads wait for their import: one folder each below the library's hidden <c>.uploads</c>, on the volume of the originals, so that storing one is a
/// rename. Not the store's staging area, which is swept at start: an import that waits survives a restart.
/// </summary>
internal sealed class UploadFolders(IPluginContext context)
{
    private readonly ConcurrentDictionary<string, bool> _own = new(StringComparer.Ordinal);

    private string Root { get; } = Path.Combine(context.LibraryFolder, ".uploads");

    public string Create()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Root, Guid.NewGuid().ToString("N"))).FullName;
        _own[folder] = true;
        return folder;
    }

    public void Discard(string folder)
    {
        _own.TryRemove(folder, out _);
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It costs space until the sweep at the next start, and nobody an answer.
        }
    }

    /// <summary>Removes the folder of a file that was taken out of it, once it is empty.</summary>
    public void Tidy(string path)
    {
        var folder = Path.GetDirectoryName(path);
        if (folder is null || !string.Equals(Path.GetDirectoryName(folder), Root, StringComparison.Ordinal))
        {
            return;
        }

        try
        {
            if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
                _own.TryRemove(folder, out _);
            }
        }
        catch (IOException)
        {
            // Another worker was faster, or put a file in: the sweep at start has the last word.
        }
    }

    /// <summary>Removes the folders of earlier runs that no import names any more. One of this run may not have its import yet.</summary>
    public void Sweep(IReadOnlyCollection<string> payloads)
    {
        if (!Directory.Exists(Root))
        {
            return;
        }

        foreach (var folder in Directory.GetDirectories(Root))
        {
            if (!_own.ContainsKey(folder) && !payloads.Any(payload => payload.Contains(Path.GetFileName(folder), StringComparison.Ordinal)))
            {
                Discard(folder);
            }
        }
    }
}
