using System.Text.Json;
using PluginHost.Runtime.Settings;

namespace PluginHost.Runtime.SafeMode;

/// <summary>Keeps the set of plugins with which the host was last well.</summary>
internal sealed class LastGoodFile(string folder)
{
    private readonly string _path = Path.Combine(folder, "last-good.json");

    /// <summary>The set, or <see langword="null"/> when there is none that can be read.</summary>
    public LastGoodSet? Read()
    {
        try
        {
            return File.Exists(_path) ? JsonSerializer.Deserialize(File.ReadAllBytes(_path), SafeModeJson.Default.LastGoodSet) : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public Task WriteAsync(LastGoodSet set, CancellationToken cancellationToken) =>
        AtomicFile.WriteAsync(_path, JsonSerializer.SerializeToUtf8Bytes(set, SafeModeJson.Default.LastGoodSet), cancellationToken);
}
