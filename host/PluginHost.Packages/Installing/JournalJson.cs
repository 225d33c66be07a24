using System.Text.Json.Serialization;

namespace PluginHost.Packages.Installing;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, UseStringEnumConverter = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(JournalPage))]
internal sealed partial class JournalJson : JsonSerializerContext;
