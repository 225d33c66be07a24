using System.Text.Json;
using System.Text.Json.Serialization;

namespace PluginHost.Sdk.Json;

/// <summary>Writes a <see cref="PictureId"/> as what it wraps. Public, so that source-generated contexts of plugins can use it.</summary>
public sealed class PictureIdJsonConverter : JsonConverter<PictureId>
{
    /// <inheritdoc/>
    public override PictureId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PictureId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
