using System.Text.Json;
using System.Text.Json.Serialization;

namespace PluginHost.Sdk.Json;

internal sealed class PluginIdJsonConverter : JsonConverter<PluginId>
{
    public override PluginId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PluginId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("Expected a plugin id such as \"acme.warm\".");

    public override void Write(Utf8JsonWriter writer, PluginId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
