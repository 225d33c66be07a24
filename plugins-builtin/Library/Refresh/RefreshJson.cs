using System.Text.Json.Serialization;

namespace PluginHost.Plugins.Library.Refresh;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RefreshState))]
[JsonSerializable(typeof(RefreshPayload))]
internal sealed partial class RefreshJson : JsonSerializerContext;
