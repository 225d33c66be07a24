using System.Text.Json;

namespace PluginHost.Plugins.Scripting.Csx.Serving;

/// <summary>Counts the versions of each script over starts, so that tags and numbers of an earlier text are made anew.</summary>
/// <param name="file">Losing it has everything made anew once.</param>
internal sealed class EngineVersions(string file, TimeProvider time)
{
    private readonly Lock _lock = new();
    private Dictionary<string, EngineVersion>? _known;

    public int Of(string name, string contentHash)
    {
        lock (_lock)
        {
            _known ??= Read();
            if (_known.GetValueOrDefault(name) is { } known && known.Hash == contentHash)
            {
                return known.Version;
            }

            // Never below what a lost file said: minutes grow faster than anybody saves.
            var next = Math.Max((_known.GetValueOrDefault(name)?.Version ?? 0) + 1, (int)(time.GetUtcNow().ToUnixTimeSeconds() / 60));
            _known[name] = new EngineVersion(next, contentHash);
            Write(_known);
            return next;
        }
    }

    private Dictionary<string, EngineVersion> Read()
    {
        try
        {
            return File.Exists(file) && JsonSerializer.Deserialize(File.ReadAllBytes(file), EngineVersionsJson.Default.DictionaryStringEngineVersion) is { } read ? read : [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return [];
        }
    }

    private void Write(Dictionary<string, EngineVersion> versions)
    {
        try
        {
            var draft = file + ".tmp";
            File.WriteAllBytes(draft, JsonSerializer.SerializeToUtf8Bytes(versions, EngineVersionsJson.Default.DictionaryStringEngineVersion));
            File.Move(draft, file, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }
}
