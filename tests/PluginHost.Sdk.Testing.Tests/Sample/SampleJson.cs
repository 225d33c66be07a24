using System.Text.Json.Serialization;

namespace PluginHost.Sdk.Testing.Tests.Sample;

[JsonSerializable(typeof(SampleSettings))]
internal sealed partial class SampleJson : JsonSerializerContext;
