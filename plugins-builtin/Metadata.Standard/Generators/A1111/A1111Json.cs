using System.Text.Json.Serialization;

namespace PluginHost.Plugins.Metadata.Standard.Generators.A1111;

/// <summary>Reflection would keep an unloaded plugin alive.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class A1111Json : JsonSerializerContext;
