using PluginHost.Plugins.Library.Import.Sidecars;

namespace PluginHost.Plugins.Library.Import.Uploads;

/// <summary>The files of an upload that the sender says lie in one folder.</summary>
internal sealed class UploadedFolder
{
    private readonly Dictionary<string, UploadedFile> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _names;

    public UploadedFolder(IEnumerable<UploadedFile> files)
    {
        foreach (var file in files)
        {
            _files.TryAdd(new EntryPath(file.Name).Name, file);
        }

        _names = new HashSet<string>(_files.Keys, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<UploadedFile> SidecarsOf(string picture) => [.. SidecarNames.Of(picture, _names).Select(name => _files[name])];
}
