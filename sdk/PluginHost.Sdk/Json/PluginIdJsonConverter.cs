using System.Text.Json;
using System.Text.Json.Serialization;

namespace PluginHost.Sdk.Json;

/// <summary>Writes a <see cref="PluginId"/> as what it wraps. Public, so that source-generated contexts of plugins can use it.</summary>
public sealed class PluginIdJsonConverter : JsonConverter<PluginId>
{
    /// <inheritdoc/>
    public override PluginId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PluginId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("Expected a plugin id such as \"acme.warm\".");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PluginId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
