using System.Text.Json;
using System.Text.Json.Serialization;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Sdk.Json;

/// <summary>Writes a colour as <c>#rrggbb</c>.</summary>
public sealed class ColourJsonConverter : JsonConverter<Colour>
{
    /// <inheritdoc/>
    public override Colour Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Colour.TryParse(reader.GetString(), out var colour) ? colour : throw new JsonException("Not a colour: write it as #rrggbb or #rrggbbaa.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Colour value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
