using System.Text.Json;
using System.Text.Json.Serialization;

namespace PluginHost.Sdk.Json;

/// <summary>Writes a <see cref="TagName"/> as what it wraps. Public, so that source-generated contexts of plugins can use it.</summary>
public sealed class TagNameJsonConverter : JsonConverter<TagName>
{
    /// <inheritdoc/>
    public override TagName Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TagName.TryParse(reader.GetString(), out var name) ? name : throw new JsonException("Expected a tag name of 1 to 200 characters.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TagName value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
