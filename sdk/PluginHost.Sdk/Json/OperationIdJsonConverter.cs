using System.Text.Json;
using System.Text.Json.Serialization;

namespace PluginHost.Sdk.Json;

internal sealed class OperationIdJsonConverter : JsonConverter<OperationId>
{
    public override OperationId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, OperationId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
