using System.Text.Json.Serialization;

namespace Fixtures.Worker;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WorkerSettings))]
internal sealed partial class WorkerJson : JsonSerializerContext;
