using System.Buffers;
using System.Text.Json;
using PluginHost.Sdk.Events;

namespace PluginHost.Web.Events;

/// <summary>An event as the JSON that browsers get.</summary>
internal static class EventText
{
    public static ReadOnlyMemory<byte> Write(EventMessage message)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteNumber("seq", message.Sequence);
        writer.WriteString("event", message.Name);
        writer.WriteStartArray("ids");
        foreach (var id in message.Ids)
        {
            writer.WriteNumberValue(id);
        }
        writer.WriteEndArray();
        writer.WriteString("origin", message.Origin);
        writer.WritePropertyName("data");
        if (message.Data is { } data && IsJson(data))
        {
            writer.WriteRawValue(data, skipInputValidation: true);
        }
        else
        {
            writer.WriteNullValue();
        }
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    // A plugin's text goes out to every open tab: what is not JSON would break them all.
    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
