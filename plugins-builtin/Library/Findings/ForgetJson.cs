using System.Text.Json.Serialization;

namespace PluginHost.Plugins.Library.Findings;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ForgetPayload))]
internal sealed partial class ForgetJson : JsonSerializerContext;
