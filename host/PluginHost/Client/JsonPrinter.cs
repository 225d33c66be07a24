using System.Text.Json;

namespace PluginHost.Client;

/// <summary>Prints JSON to standard output, for people or for programs.</summary>
internal static class JsonPrinter
{
    public static void Print(JsonElement value, bool indented = false)
    {
        using var output = Console.OpenStandardOutput();
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = indented }))
        {
            value.WriteTo(writer);
        }

        output.WriteByte((byte)'\n');
    }
}
