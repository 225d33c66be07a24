using System.Text.Json.Serialization;
using PluginHost.Plugins.Library.Contract;

namespace PluginHost.Plugins.Library.Verify;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(VerifyState))]
internal sealed partial class VerifyJson : JsonSerializerContext;
