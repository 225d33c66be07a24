using System.Collections.Immutable;
using System.Text.Json.Nodes;
using PluginHost.Runtime.Settings;

namespace PluginHost.Worker.Services;

/// <summary>Settings as the host sent them last.</summary>
internal sealed class SentSettings : ISettingsSource
{
    private readonly Lock _changing = new();
    private ImmutableList<ISettingsBinding> _bindings = [];
    private volatile JsonObject _values = [];

    public JsonObject Values => _values;

    public void Attach(ISettingsBinding binding) => ImmutableInterlocked.Update(ref _bindings, static (list, item) => list.Add(item), binding);

    public void Detach(ISettingsBinding binding) => ImmutableInterlocked.Update(ref _bindings, static (list, item) => list.Remove(item), binding);

    /// <exception cref="PluginHost.Sdk.PluginFaultException">The plugin's type refuses them.</exception>
    public void Check(JsonObject values) => _bindings.ForEach(binding => binding.Prepare(values));

    public void Change(JsonObject values)
    {
        lock (_changing)
        {
            _values = values;
            var applies = _bindings.ConvertAll(binding => binding.Prepare(values));
            applies.ForEach(apply => apply());
        }
    }
}
