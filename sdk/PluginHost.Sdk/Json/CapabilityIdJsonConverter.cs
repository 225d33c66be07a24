using System.Text.Json;
using System.Text.Json.Serialization;

namespace PluginHost.Sdk.Json;

/// <summary>Writes a <see cref="CapabilityId"/> as what it wraps. Public, so that source-generated contexts of plugins can use it.</summary>
public sealed class CapabilityIdJsonConverter : JsonConverter<CapabilityId>
{
    /// <inheritdoc/>
    public override CapabilityId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CapabilityId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("Expected a capability id such as \"acme.warm\".");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CapabilityId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
