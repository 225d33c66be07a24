using System.Text.Json.Nodes;

namespace PluginHost.Runtime.Settings;

/// <summary>A running instance's view of its settings.</summary>
internal interface ISettingsBinding
{
    /// <summary>Asks an instance elsewhere whether the plugin's type takes the values, which <see cref="Prepare"/> cannot wait for.</summary>
    /// <exception cref="Sdk.PluginFaultException">It refuses them.</exception>
    ValueTask CheckAsync(JsonObject values, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Reads the values as the plugin's type. Answers what makes them current.</summary>
    /// <exception cref="Sdk.PluginFaultException">The plugin's type refuses them (PH1603).</exception>
    Action Prepare(JsonObject values);
}
