using System.Text.Json.Serialization;

namespace PluginHost.Benchmarks.Report;

[JsonSourceGenerationOptions(WriteIndented = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(PartResult))]
internal sealed partial class ResultJson : JsonSerializerContext;
