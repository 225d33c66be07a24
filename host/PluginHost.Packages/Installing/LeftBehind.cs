using PluginHost.Runtime.Settings;
using PluginHost.Sdk;

namespace PluginHost.Packages.Installing;

/// <summary>What a plugin keeps on the disk beside its code.</summary>
internal sealed class LeftBehind(PluginBelongings? places)
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };

    /// <summary>Bytes of settings and data; what may vanish anyway does not count.</summary>
    public long BytesOf(PluginId id) => places is null ? 0 : Settings(places, id).Sum(file => Length(new FileInfo(file))) + Length(new DirectoryInfo(Path.Combine(places.DataFolder, id.Value)));

    /// <summary>Removes it; nothing happens where nothing is, so it can be done again after a power cut.</summary>
    public void Remove(PluginId id)
    {
        if (places is null)
        {
            return;
        }

        Delete(places.DataFolder, id);
        Delete(places.CacheFolder, id);
        if (Directory.Exists(places.SettingsFolder))
        {
            Settings(places, id).ForEach(File.Delete);
        }
    }

    private static List<string> Settings(PluginBelongings places, PluginId id) => [.. SettingsFile.PathsOf(places.SettingsFolder, id)];

    private static void Delete(string root, PluginId id)
    {
        var folder = Path.Combine(root, id.Value);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static long Length(FileInfo file) => file.Exists ? file.Length : 0;

    private static long Length(DirectoryInfo folder) => folder.Exists ? folder.EnumerateFiles("*", Everything).Sum(file => file.Length) : 0;
}
