using System.Text.Json.Serialization;

namespace Fixtures.Healthy;

/// <summary>Source-generated: reflection would keep the unloaded plugin alive.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(HealthySettings))]
[JsonSerializable(typeof(HealthyState))]
internal sealed partial class HealthyJson : JsonSerializerContext;
