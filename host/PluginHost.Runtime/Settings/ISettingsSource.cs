using System.Text.Json.Nodes;

namespace PluginHost.Runtime.Settings;

/// <summary>Where a running instance has its settings from.</summary>
internal interface ISettingsSource
{
    /// <summary>Complete and valid against the schema.</summary>
    JsonObject Values { get; }

    /// <summary>From now on the binding hears of changes.</summary>
    void Attach(ISettingsBinding binding);

    void Detach(ISettingsBinding binding);
}
