using System.Text.Json;
using System.Text.Json.Serialization;

namespace PluginHost.Plugins.Decoder.Raw;

/// <summary>Settings as JSON, without reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(RawDecoderSettings))]
internal sealed partial class RawDecoderJson : JsonSerializerContext;
