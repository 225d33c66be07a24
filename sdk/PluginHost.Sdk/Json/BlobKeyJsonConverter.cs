using System.Text.Json;
using System.Text.Json.Serialization;
using PluginHost.Sdk.Storage;

namespace PluginHost.Sdk.Json;

internal sealed class BlobKeyJsonConverter : JsonConverter<BlobKey>
{
    public override BlobKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        BlobKey.TryParse(reader.GetString(), out var key) ? key : throw new JsonException("Expected a blob key such as \"originals/2026/11/a.jpg\".");

    public override void Write(Utf8JsonWriter writer, BlobKey value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
