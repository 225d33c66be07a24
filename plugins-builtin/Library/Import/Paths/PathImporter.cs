using System.Runtime.CompilerServices;
using System.Text.Json;
using PluginHost.Plugins.Library.Import.Sidecars;
using PluginHost.Sdk;
using PluginHost.Sdk.Import;

namespace PluginHost.Plugins.Library.Import.Paths;

/// <summary>Brings files and folders of this machine, in order of name. Files stay where they are.</summary>
[Importer(ImporterId, "Folders on the server", Description = "Files and folders of the server's own machine.")]
internal sealed class PathImporter(IPluginContext context) : IImporter
{
    public const string ImporterId = "builtin.library.paths";

    public async IAsyncEnumerable<ImportItem> ReadAsync(ImportRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var paths = JsonSerializer.Deserialize(request.Payload, ImportJson.Default.PathPayload)?.Paths ?? [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var folders = new FolderNames();
        foreach (var path in paths.Select(Path.GetFullPath))
        {
            foreach (var found in Find(path))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (seen.Add(found.ByteName is { } bytes ? $"{found.Path}\0{Convert.ToHexString(bytes)}" : found.Path))
                {
                    yield return await DescribeAsync(found, folders, cancellationToken);
                }
            }
        }
    }

    private IEnumerable<FoundFile> Find(string path)
    {
        if (File.Exists(path))
        {
            return [new FoundFile(path, "", null)];
        }

        return Directory.Exists(path)
            ? new FolderWalk(path, context.LibraryFolder).Files()
            : [new FoundFile(path, "", ImportRefusals.NoSuchPath(path))];
    }

    private static async ValueTask<ImportItem> DescribeAsync(FoundFile found, FolderNames folders, CancellationToken cancellationToken)
    {
        var item = new ImportItem(found.Path, Path.GetFileName(found.Path)) { Folder = found.Folder, Refusal = found.Refusal };
        if (found.Refusal is not null)
        {
            return item;
        }

        var folder = Path.GetDirectoryName(found.Path) ?? "";
        if (found.ByteName is { } bytes)
        {
            return Describe(item, folder, bytes);
        }

        var names = SidecarNames.Of(item.Name, folders.Of(folder));
        if (!names.Any(name => name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) && await folders.FindTitledAsync(folder, item.Name, cancellationToken) is { } titled)
        {
            names = [.. names, titled];
        }

        var sidecars = await FoundSidecars.ReadAsync(names.Select(name => SidecarSource.OfFile(Path.Combine(folder, name), name, found.Path)), cancellationToken);
        return item with
        {
            LocalPath = found.Path,
            ModifiedAt = new DateTimeOffset(File.GetLastWriteTimeUtc(found.Path), TimeSpan.Zero),
            Description = sidecars.Description,
            Sidecars = sidecars.Files,
        };
    }

    /// <summary>Opened here, since no path leads to it; what lies beside it is left alone.</summary>
    private static ImportItem Describe(ImportItem item, string folder, byte[] name)
    {
        item = item with { Key = $"{item.Key}#{Convert.ToHexString(name)}" };
        try
        {
            return ByteNames.TryOpen(folder, name) is { } content
                ? item with { Content = content, ModifiedAt = new DateTimeOffset(File.GetLastWriteTimeUtc(content.SafeFileHandle), TimeSpan.Zero) }
                : item with { Refusal = ImportRefusals.Unreadable(item.Name, "it cannot be opened, or is no plain file.") };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return item with { Refusal = ImportRefusals.Unreadable(item.Name, error.Message) };
        }
    }
}
