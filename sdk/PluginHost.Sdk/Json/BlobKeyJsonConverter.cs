using System.Text.Json;
using System.Text.Json.Serialization;
using PluginHost.Sdk.Storage;

namespace PluginHost.Sdk.Json;

/// <summary>Writes a <see cref="BlobKey"/> as what it wraps. Public, so that source-generated contexts of plugins can use it.</summary>
public sealed class BlobKeyJsonConverter : JsonConverter<BlobKey>
{
    /// <inheritdoc/>
    public override BlobKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        BlobKey.TryParse(reader.GetString(), out var key) ? key : throw new JsonException("Expected a blob key such as \"originals/2026/11/a.jpg\".");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, BlobKey value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
