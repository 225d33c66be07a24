using System.Text.Json;
using System.Text.Json.Serialization;
using PluginHost.Runtime.Workers.Memory;
using PluginHost.Runtime.Workers.Sandbox;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Runtime.Workers.Calls;

/// <summary>Writes a picture's file as one that the worker can open; its name for messages stays.</summary>
internal sealed class ImageFileConverter(FileLending? lending) : JsonConverter<ImageFile>
{
    public override void Write(Utf8JsonWriter writer, ImageFile value, JsonSerializerOptions options)
    {
        var path = value.Path;
        if (lending is not null && MemoryConverter.Message is { } message)
        {
            path = lending.Lend(value.Path);
            if (path != value.Path)
            {
                message.Lent.Add(path);
            }
        }

        writer.WriteStartObject();
        writer.WriteString("path", path);
        writer.WriteString("name", value.Name ?? Path.GetFileName(value.Path));
        writer.WriteEndObject();
    }

    public override ImageFile Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A file is an object.");
        }

        string? path = null;
        string? name = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isPath = reader.ValueTextEquals("path"u8);
            reader.Read();
            if (isPath)
            {
                path = reader.GetString();
            }
            else
            {
                name = reader.GetString();
            }
        }

        return new ImageFile(path ?? throw new JsonException("A file has a path.")) { Name = name };
    }
}
