using System.Text.Json;
using System.Text.Json.Serialization;

namespace PluginHost.Sdk.Json;

internal sealed class CapabilityIdJsonConverter : JsonConverter<CapabilityId>
{
    public override CapabilityId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CapabilityId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("Expected a capability id such as \"acme.warm\".");

    public override void Write(Utf8JsonWriter writer, CapabilityId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
