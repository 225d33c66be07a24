using System.Text.Json;
using System.Text.Json.Serialization;

namespace PluginHost.Plugins.Tagger.Metadata;

/// <summary>Settings as JSON; reflection would keep an unloaded plugin alive.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(MetadataTaggerSettings))]
internal sealed partial class MetadataTaggerJson : JsonSerializerContext;
