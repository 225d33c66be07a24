using System.Text.Json;
using System.Text.Json.Serialization;

namespace PluginHost.Sdk.Json;

/// <summary>Writes a <see cref="ContentHash"/> as what it wraps. Public, so that source-generated contexts of plugins can use it.</summary>
public sealed class ContentHashJsonConverter : JsonConverter<ContentHash>
{
    /// <inheritdoc/>
    public override ContentHash Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ContentHash.TryParse(reader.GetString(), out var hash) ? hash : throw new JsonException("Expected a SHA-256 as 64 hexadecimal digits.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ContentHash value, JsonSerializerOptions options) => writer.WriteStringValue(value.Hex);
}
