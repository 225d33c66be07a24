using System.Text.Json.Serialization;

namespace PluginHost.Packages.Locking;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, UseStringEnumConverter = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PluginLock))]
internal sealed partial class LockJson : JsonSerializerContext;
