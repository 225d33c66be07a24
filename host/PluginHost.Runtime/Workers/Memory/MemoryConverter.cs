using System.Text.Json;
using System.Text.Json.Serialization;
using PluginHost.Runtime.Workers.Protocol;

namespace PluginHost.Runtime.Workers.Memory;

/// <summary>Writes large memory as its place in a segment, <c>[offset, length]</c>, and small memory as Base64.</summary>
internal sealed class MemoryConverter : JsonConverter<ReadOnlyMemory<byte>>
{
    // Below this copying through the stream is cheaper than looking into a segment.
    private const int Smallest = 4096;

    // A converter is not told for which message it works. Messages are written and read without a pause on one thread.
    [ThreadStatic]
    private static MemoryWriting? t_writing;

    [ThreadStatic]
    private static IMemorySource? t_reading;

    /// <summary>The message that is written on this thread.</summary>
    public static MemoryWriting? Message => t_writing;

    public static TResult Writing<TResult>(MemoryWriting memory, Func<TResult> write)
    {
        t_writing = memory;
        try
        {
            return write();
        }
        finally
        {
            t_writing = null;
        }
    }

    public static TResult Reading<TResult>(IMemorySource? memory, Func<TResult> read)
    {
        t_reading = memory;
        try
        {
            return read();
        }
        finally
        {
            t_reading = null;
        }
    }

    public override void Write(Utf8JsonWriter writer, ReadOnlyMemory<byte> value, JsonSerializerOptions options)
    {
        if (value.Length < Smallest || t_writing is not { } memory)
        {
            writer.WriteBase64StringValue(value.Span);
            return;
        }

        writer.WriteStartArray();
        writer.WriteNumberValue(memory.Add(value));
        writer.WriteNumberValue(value.Length);
        writer.WriteEndArray();
    }

    public override ReadOnlyMemory<byte> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetBytesFromBase64();
        }

        if (reader.TokenType != JsonTokenType.StartArray || !reader.Read() || !reader.TryGetInt64(out var offset) || !reader.Read() || !reader.TryGetInt32(out var length)
            || !reader.Read() || reader.TokenType != JsonTokenType.EndArray)
        {
            throw new JsonException("Memory is a text or a pair of offset and length.");
        }

        return t_reading?.Read(offset, length) ?? throw new ProtocolException("memory was named, but none was sent");
    }
}
