using System.Collections.Concurrent;
using PluginHost.Plugins.Files.Local.Native;

namespace PluginHost.Plugins.Files.Local.Layout;

/// <summary>Makes folders when a key needs them and takes them away when the last file has left.</summary>
internal sealed class Folders(string root)
{
    // A folder that is there is not yet a folder that lasts: whoever made it may not have flushed it, now or in an earlier run.
    private readonly ConcurrentDictionary<string, bool> _lasting = new(StringComparer.Ordinal);

    /// <summary>Makes what is missing. A new folder's own name must be as durable as the file that is to stand in it.</summary>
    public void Make(string folder, bool durable)
    {
        if (Directory.Exists(folder) && (!durable || folder == root || _lasting.ContainsKey(folder)))
        {
            return;
        }

        var parent = Path.GetDirectoryName(folder)!;
        Make(parent, durable);
        Directory.CreateDirectory(folder);
        if (durable)
        {
            FolderFlush.Run(parent);
            _lasting.TryAdd(folder, true);
        }
    }

    /// <summary>Deletes a file, if it is still there, and the folders it leaves empty.</summary>
    public void Delete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (DirectoryNotFoundException)
        {
            // Deleted and pruned by somebody else just now.
        }

        Prune(Path.GetDirectoryName(file)!);
    }

    /// <summary>Removes empty folders from <paramref name="folder"/> upwards, but not the root.</summary>
    private void Prune(string folder)
    {
        for (var current = folder; LibraryRoot.IsInside(current, root); current = Path.GetDirectoryName(current)!)
        {
            try
            {
                Directory.Delete(current);
                _lasting.TryRemove(current, out _);
            }
            catch (DirectoryNotFoundException)
            {
                // Somebody else removed it just now; its parent may be empty too.
            }
            catch (IOException)
            {
                return;
            }
            catch (UnauthorizedAccessException)
            {
                return;
            }
        }
    }
}
