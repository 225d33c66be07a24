using System.Text.Json.Serialization;

namespace PluginHost.Runtime.SafeMode;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(JournalPage))]
[JsonSerializable(typeof(LastGoodSet))]
internal sealed partial class SafeModeJson : JsonSerializerContext;
