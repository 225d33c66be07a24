using System.Runtime.CompilerServices;
using System.Text.Json;
using PluginHost.Plugins.Library.Import.Sidecars;
using PluginHost.Sdk;
using PluginHost.Sdk.Import;

namespace PluginHost.Plugins.Library.Import.Uploads;

/// <summary>Brings the files of an upload. Texts are sidecars of pictures with the same stem.</summary>
[Importer(ImporterId, "Uploaded files", Description = "Files sent over HTTP.")]
internal sealed class UploadImporter : IImporter
{
    public const string ImporterId = "builtin.library.uploads";

    public async IAsyncEnumerable<ImportItem> ReadAsync(ImportRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var files = JsonSerializer.Deserialize(request.Payload, ImportJson.Default.UploadPayload)?.Files ?? [];
        var sidecars = files.Where(file => SidecarText.IsSidecar(file.Name)).ToLookup(file => SidecarText.StemOf(file.Name), StringComparer.OrdinalIgnoreCase);
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < files.Count; index++)
        {
            var file = files[index];
            if (SidecarText.IsSidecar(file.Name))
            {
                continue;
            }

            var path = new EntryPath(file.Name);
            if (path.IsHidden)
            {
                continue;
            }

            var sidecar = SidecarText.StemsFor(file.Name).SelectMany(stem => sidecars[stem]).FirstOrDefault();
            used.Add(sidecar?.Path ?? "");
            yield return new ImportItem(Key(index, file), path.Name)
            {
                LocalPath = file.Path,
                Staged = true,
                Folder = path.Folder,
                Description = sidecar is null ? null : await SidecarText.ReadAsync(sidecar.Path, cancellationToken),
            };
        }

        foreach (var (index, file) in files.Index().Where(file => SidecarText.IsSidecar(file.Item.Name) && !used.Contains(file.Item.Path)))
        {
            yield return new ImportItem(Key(index, file), new EntryPath(file.Name).Name) { Refusal = ImportRefusals.LonelySidecar(file.Name) };
        }
    }

    private static string Key(int index, UploadedFile file) => FormattableString.Invariant($"{index}/{file.Name}");
}
