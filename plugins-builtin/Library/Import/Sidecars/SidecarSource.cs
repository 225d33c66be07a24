namespace PluginHost.Plugins.Library.Import.Sidecars;

/// <summary>A file beside a picture that is still to be opened.</summary>
/// <param name="Name">Without folder.</param>
/// <param name="OpenAsync">Opens it.</param>
/// <param name="IsNewer">Whether it was changed after the picture.</param>
internal sealed record SidecarSource(string Name, Func<CancellationToken, ValueTask<Stream>> OpenAsync, bool IsNewer)
{
    public static SidecarSource OfFile(string path, string name, string picture) => new(
        name,
        _ => ValueTask.FromResult<Stream>(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)),
        File.GetLastWriteTimeUtc(path) >= File.GetLastWriteTimeUtc(picture));
}
