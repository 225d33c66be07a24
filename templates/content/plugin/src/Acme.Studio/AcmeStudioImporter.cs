using System.Runtime.CompilerServices;
using System.Text.Json;
using PluginHost.Sdk;
using PluginHost.Sdk.Import;
using PluginHost.Sdk.Settings;

namespace Acme.Studio;

/// <summary>Brings the PNG files of a folder, which is the payload: a JSON string. The same keys in the same order, so that an import can be resumed.</summary>
[Importer("acme.studio", "Acme.Studio", Description = "PNG files of a folder.")]
internal sealed class AcmeStudioImporter(ISettings<PluginSettings> settings) : IImporter
{
    public async IAsyncEnumerable<ImportItem> ReadAsync(ImportRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var path in Find(request.Payload))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new ImportItem(Path.GetFileName(path), Path.GetFileName(path)) { LocalPath = path };
        }
    }

    private List<string> Find(string payload)
    {
        try
        {
            using var json = JsonDocument.Parse(payload);
            var folder = json.RootElement.ValueKind == JsonValueKind.String ? json.RootElement.GetString() : null;
            return [.. Directory.EnumerateFiles(folder ?? "", "*.png").Order(StringComparer.Ordinal).Take(settings.Current.Limit)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or JsonException)
        {
            throw new PluginFaultException("PH9002", $"The folder to import cannot be read: {error.Message} Give its path as a JSON string.");
        }
    }
}
