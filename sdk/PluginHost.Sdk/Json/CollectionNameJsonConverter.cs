using System.Text.Json;
using System.Text.Json.Serialization;

namespace PluginHost.Sdk.Json;

/// <summary>Writes a <see cref="CollectionName"/> as what it wraps. Public, so that source-generated contexts of plugins can use it.</summary>
public sealed class CollectionNameJsonConverter : JsonConverter<CollectionName>
{
    /// <inheritdoc/>
    public override CollectionName Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CollectionName.TryParse(reader.GetString(), out var name) ? name : throw new JsonException("Expected a name of 1 to 100 characters.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CollectionName value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
