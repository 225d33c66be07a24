using PluginHost.Plugins.Files.Local.Layout;
using PluginHost.Sdk;
using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Files.Local.Space;

/// <summary>Refuses to write before the volume is full: a database and a log on it must be able to go on.</summary>
internal sealed class FreeSpace(LibraryRoot root, ISettings<FilesLocalSettings> settings)
{
    public long ReservedBytes => (long)(settings.Current.MinFreeGb * 1e9);

    /// <summary>Free for this user; <see langword="null"/> where the system does not say.</summary>
    public long? FreeBytes()
    {
        try
        {
            return new DriveInfo(root.Folder).AvailableFreeSpace;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    public Refusal? Check(long needed)
    {
        var reserved = ReservedBytes;
        return FreeBytes() is { } free && free - Math.Max(0, needed) < reserved ? StorageRefusals.Short(Volume(), free, Math.Max(0, needed), reserved) : null;
    }

    private string Volume() => DriveInfo.GetDrives().Select(drive => drive.Name)
        .Where(name => root.Folder == name || LibraryRoot.IsInside(root.Folder, Path.TrimEndingDirectorySeparator(name)) || name == "/")
        .MaxBy(name => name.Length) ?? root.Folder;
}
