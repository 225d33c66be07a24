using PluginHost.Plugins.Files.Local.Layout;
using PluginHost.Sdk;
using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Files.Local.Space;

/// <summary>Refuses to write before the volume is full: a database and a log on it must be able to go on.</summary>
internal sealed class FreeSpace(LibraryRoot root, ISettings<FilesLocalSettings> settings)
{
    // A small volume could not hold anything beside the reserve that suits a large one; who asks for more than that means it.
    private const double SuitsLargeVolumes = 1;
    private const int LargestShare = 20;

    public long ReservedBytes => Reserved(Volume());

    /// <summary>Free for this user; <see langword="null"/> where the system does not say.</summary>
    public long? FreeBytes() => Volume()?.Free;

    public Refusal? Check(long needed)
    {
        var volume = Volume();
        var (wanted, reserved) = (Math.Max(0, needed), Reserved(volume));
        return volume is { } known && known.Free - wanted < reserved ? StorageRefusals.Short(Name(), known.Free, wanted, reserved) : null;
    }

    private long Reserved((long Free, long Total)? volume)
    {
        var gigabytes = settings.Current.MinFreeGb;
        var wanted = (long)(gigabytes * 1e9);
        return volume is { } known && gigabytes <= SuitsLargeVolumes ? Math.Min(wanted, known.Total / LargestShare) : wanted;
    }

    private (long Free, long Total)? Volume()
    {
        try
        {
            var drive = new DriveInfo(root.Folder);
            return (drive.AvailableFreeSpace, drive.TotalSize);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private string Name() => DriveInfo.GetDrives().Select(drive => drive.Name)
        .Where(name => root.Folder == name || LibraryRoot.IsInside(root.Folder, Path.TrimEndingDirectorySeparator(name)) || name == "/")
        .MaxBy(name => name.Length) ?? root.Folder;
}
