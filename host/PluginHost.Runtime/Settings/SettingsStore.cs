using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Settings;

/// <summary>One plugin's settings: what is stored, whole and valid, and the running instances that want to know of changes.</summary>
internal sealed class SettingsStore : ISettingsSource
{
    private readonly SettingsFile _file;
    private readonly JsonObject _schema;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private volatile PluginSettings _current;
    private ImmutableList<ISettingsBinding> _bindings = [];

    public SettingsStore(string folder, PluginId plugin, JsonObject schema)
    {
        _file = new SettingsFile(folder, plugin);
        _schema = schema;
        _current = Load(plugin);
    }

    public PluginSettings Current => _current;

    public JsonObject Values => _current.Values;

    /// <summary>Why the stored file was not used, if it was not.</summary>
    public Refusal? Problem { get; private set; }

    public void Attach(ISettingsBinding binding) => ImmutableInterlocked.Update(ref _bindings, static (list, item) => list.Add(item), binding);

    public void Detach(ISettingsBinding binding) => ImmutableInterlocked.Update(ref _bindings, static (list, item) => list.Remove(item), binding);

    /// <param name="wanted">All values but those whose default is meant; a secret that is left out stays as it is, and goes by null.</param>
    /// <param name="cancellationToken">Nothing is stored where it ends the wait.</param>
    public async Task<SettingsChange> WriteAsync(JsonObject wanted, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            var values = SecretSettings.Keep(_schema, wanted, _current.Values);
            var errors = SettingsValidator.Validate(_schema, values);
            if (errors.Count > 0)
            {
                return new SettingsChange(null, errors);
            }

            var next = new PluginSettings(_schema, SettingsValidator.WithDefaults(_schema, values), _current.Version + 1);

            // The plugin's own type has the last word before anything is stored. During a reload there are two: the old instance and the new one.
            foreach (var binding in _bindings)
            {
                await binding.CheckAsync(next.Values, cancellationToken);
            }

            var applies = _bindings.ConvertAll(binding => binding.Prepare(next.Values));
            await _file.WriteAsync(_schema, next.Values, next.Version, cancellationToken);
            _current = next;
            Problem = null;
            applies.ForEach(apply => apply());
            return new SettingsChange(next, errors);
        }
        finally
        {
            _writing.Release();
        }
    }

    private PluginSettings Load(PluginId plugin)
    {
        try
        {
            var (values, version) = _file.Read();
            var errors = SettingsValidator.Validate(_schema, values);
            foreach (var name in errors.Keys)
            {
                values.Remove(name);
            }

            Problem = errors.Count == 0 ? null : Unusable(plugin, string.Join(" ", errors.Select(error => $"{error.Key}: {error.Value[0]}")) + " The defaults of these stand in.");
            return new PluginSettings(_schema, SettingsValidator.WithDefaults(_schema, values), version);
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            Problem = Unusable(plugin, exception.Message + " The defaults stand in.");
            return new PluginSettings(_schema, SettingsValidator.WithDefaults(_schema, []), 1);
        }
    }

    private Refusal Unusable(PluginId plugin, string reason) => new(
        SettingsCodes.UnreadableFile, $"The settings of '{plugin}' in {_file.FullPath} cannot be used as they are: {reason}", "Save the plugin's settings again, or correct the file.");
}
