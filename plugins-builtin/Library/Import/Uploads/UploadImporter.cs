using System.Runtime.CompilerServices;
using System.Text.Json;
using PluginHost.Plugins.Library.Import.Sidecars;
using PluginHost.Sdk;
using PluginHost.Sdk.Import;

namespace PluginHost.Plugins.Library.Import.Uploads;

/// <summary>Brings the files of an upload. Texts and records are sidecars of the pictures beside them.</summary>
[Importer(ImporterId, "Uploaded files", Description = "Files sent over HTTP.")]
internal sealed class UploadImporter : IImporter
{
    public const string ImporterId = "builtin.library.uploads";

    public async IAsyncEnumerable<ImportItem> ReadAsync(ImportRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var files = JsonSerializer.Deserialize(request.Payload, ImportJson.Default.UploadPayload)?.Files ?? [];
        var folders = files.ToLookup(file => new EntryPath(file.Name).Folder, StringComparer.Ordinal)
            .ToDictionary(folder => folder.Key, folder => new UploadedFolder(folder), StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < files.Count; index++)
        {
            var file = files[index];
            var path = new EntryPath(file.Name);
            if (SidecarNames.IsSidecar(path.Name) || path.IsHidden)
            {
                continue;
            }

            var beside = folders[path.Folder].SidecarsOf(path.Name);
            used.UnionWith(beside.Select(sidecar => sidecar.Path));
            var sidecars = await FoundSidecars.ReadAsync(beside.Select(sidecar => SidecarSource.OfFile(sidecar.Path, new EntryPath(sidecar.Name).Name, file.Path)), cancellationToken);
            yield return new ImportItem(Key(index, file), path.Name)
            {
                LocalPath = file.Path,
                Staged = true,
                Folder = path.Folder,
                Description = sidecars.Description,
                Sidecars = sidecars.Files,
            };
        }

        foreach (var (index, file) in files.Index().Where(file => SidecarNames.IsSidecar(new EntryPath(file.Item.Name).Name) && !used.Contains(file.Item.Path)))
        {
            yield return new ImportItem(Key(index, file), new EntryPath(file.Name).Name) { Refusal = ImportRefusals.LonelySidecar(file.Name) };
        }
    }

    private static string Key(int index, UploadedFile file) => FormattableString.Invariant($"{index}/{file.Name}");
}
