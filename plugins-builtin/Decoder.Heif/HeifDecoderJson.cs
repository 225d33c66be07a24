using System.Text.Json;
using System.Text.Json.Serialization;

namespace PluginHost.Plugins.Decoder.Heif;

/// <summary>Settings as JSON, without reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(HeifDecoderSettings))]
internal sealed partial class HeifDecoderJson : JsonSerializerContext;
