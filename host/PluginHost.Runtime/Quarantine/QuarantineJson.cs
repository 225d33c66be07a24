using System.Text.Json.Serialization;

namespace PluginHost.Runtime.Quarantine;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SortedDictionary<string, QuarantineEntry>), TypeInfoPropertyName = "Entries")]
internal sealed partial class QuarantineJson : JsonSerializerContext;
