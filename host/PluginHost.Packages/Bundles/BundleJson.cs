using System.Text.Json.Serialization;

namespace PluginHost.Packages.Bundles;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, UseStringEnumConverter = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(BundleContent))]
internal sealed partial class BundleJson : JsonSerializerContext;
