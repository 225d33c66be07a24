using System.Text.Json.Serialization;

namespace PluginHost.Packages.Index;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IndexDocument))]
internal sealed partial class IndexJson : JsonSerializerContext;
