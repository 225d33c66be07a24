using System.Text.Json;
using System.Text.Json.Serialization;

namespace PluginHost.Sdk.Json;

/// <summary>Writes a <see cref="CollectionId"/> as what it wraps. Public, so that source-generated contexts of plugins can use it.</summary>
public sealed class CollectionIdJsonConverter : JsonConverter<CollectionId>
{
    /// <inheritdoc/>
    public override CollectionId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CollectionId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
