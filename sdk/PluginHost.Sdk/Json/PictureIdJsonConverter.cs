using System.Text.Json;
using System.Text.Json.Serialization;

namespace PluginHost.Sdk.Json;

internal sealed class PictureIdJsonConverter : JsonConverter<PictureId>
{
    public override PictureId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, PictureId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
