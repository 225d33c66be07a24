using System.Text.Json.Serialization;

namespace Acme.Studio;

/// <summary>JSON made at build: reflection would keep the plugin in memory after it was unloaded.</summary>
[JsonSerializable(typeof(PluginSettings))]
internal sealed partial class PluginJson : JsonSerializerContext;
