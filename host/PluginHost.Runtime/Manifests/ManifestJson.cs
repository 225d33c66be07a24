using System.Text.Json.Serialization;

namespace PluginHost.Runtime.Manifests;

/// <summary>Reads and writes <c>plugin.json</c>. Compiled into the build task too, so that both sides agree.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PluginManifest))]
public sealed partial class ManifestJson : JsonSerializerContext;
