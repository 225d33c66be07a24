using System.Globalization;
using System.Text.Json;
using PluginHost.Runtime.Discovery;
using PluginHost.Runtime.Settings;
using PluginHost.Runtime.Supervision;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Quarantine;

/// <summary>Remembers over restarts who was stopped for misbehaving. A plugin stays off until a person enables it or another version of it is there.</summary>
internal sealed class QuarantineStore(string folder, TimeProvider time)
{
    private readonly string _path = Path.Combine(folder, "quarantine.json");
    private readonly SemaphoreSlim _writing = new(1, 1);
    private volatile SortedDictionary<string, QuarantineEntry> _entries = new(StringComparer.Ordinal);

    /// <summary>Answers why the file could not be used, if it could not: then nobody counts as quarantined, which is told.</summary>
    public Refusal? Load()
    {
        try
        {
            if (File.Exists(_path))
            {
                _entries = JsonSerializer.Deserialize(File.ReadAllBytes(_path), QuarantineJson.Default.Entries) ?? _entries;
            }

            return null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return new Refusal(SettingsCodes.UnreadableFile, $"{_path} cannot be read, so no plugin counts as quarantined: {exception.Message}", "Correct or remove the file.");
        }
    }

    /// <summary>Why this version must not run.</summary>
    public Refusal? Find(PluginCandidate candidate) =>
        _entries.TryGetValue(candidate.Id.Value, out var entry) && entry.Version == candidate.Version.ToNormalizedString()
            ? new Refusal(
                entry.Code, $"{entry.Reason} It has been in quarantine since {entry.At.UtcDateTime.ToString("u", CultureInfo.InvariantCulture)}, over restarts too.",
                "Install another version, or enable it to try it again.")
            : null;

    public Task AddAsync(PluginCandidate candidate, Refusal why) =>
        ChangeAsync(entries => entries[candidate.Id.Value] = new QuarantineEntry(candidate.Version.ToNormalizedString(), why.Code, ExceptionText.Shorten(why.Reason), time.GetUtcNow()));

    public Task RemoveAsync(PluginId plugin) => _entries.ContainsKey(plugin.Value) ? ChangeAsync(entries => entries.Remove(plugin.Value)) : Task.CompletedTask;

    private async Task ChangeAsync(Action<SortedDictionary<string, QuarantineEntry>> change)
    {
        await _writing.WaitAsync();
        try
        {
            var changed = new SortedDictionary<string, QuarantineEntry>(_entries, StringComparer.Ordinal);
            change(changed);
            _entries = changed;
            await AtomicFile.WriteAsync(_path, JsonSerializer.SerializeToUtf8Bytes(changed, QuarantineJson.Default.Entries), CancellationToken.None);
        }
        finally
        {
            _writing.Release();
        }
    }
}
