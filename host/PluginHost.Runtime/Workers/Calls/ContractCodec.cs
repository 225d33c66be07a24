using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PluginHost.Runtime.Workers.Protocol;
using PluginHost.Sdk.Json;

namespace PluginHost.Runtime.Workers.Calls;

/// <summary>Requests and results of contracts as bytes, by the JSON shapes that the SDK owns.</summary>
internal sealed class ContractCodec
{
    private readonly JsonSerializerOptions _options = ContractJson.Options;

    /// <exception cref="NotSupportedException">The value holds code.</exception>
    public ReadOnlyMemory<byte> Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Of<T>());

    /// <exception cref="ProtocolException">The payload is not such a value.</exception>
    public T Read<T>(ReadOnlyMemory<byte> payload)
    {
        try
        {
            return JsonSerializer.Deserialize(payload.Span, Of<T>()) ?? throw new ProtocolException($"a {typeof(T).Name} is null");
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or FormatException or NotSupportedException)
        {
            throw new ProtocolException($"a {typeof(T).Name} cannot be read: {exception.Message}");
        }
    }

    private JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)_options.GetTypeInfo(typeof(T));
}
