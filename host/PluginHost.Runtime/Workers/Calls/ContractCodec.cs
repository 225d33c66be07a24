using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PluginHost.Runtime.Workers.Memory;
using PluginHost.Runtime.Workers.Protocol;
using PluginHost.Runtime.Workers.Sandbox;
using PluginHost.Sdk;
using PluginHost.Sdk.Json;

namespace PluginHost.Runtime.Workers.Calls;

/// <summary>Requests and results of contracts as bytes, by the JSON shapes that the SDK owns, with large memory beside them.</summary>
/// <param name="lending">Where files go that the other side could not open; none where it is the one that opens them.</param>
internal sealed class ContractCodec(FileLending? lending = null)
{
    private readonly JsonSerializerOptions _options = new(ContractJson.Options)
    {
        Converters = { new MemoryConverter() },
        TypeInfoResolver = lending is null ? ContractJson.Options.TypeInfoResolver : ContractJson.Options.TypeInfoResolver?.WithAddedModifier(type => HostFiles.Lend(type, lending)),
    };

    /// <exception cref="PluginFaultException">The value holds code, or does not fit (PH1527).</exception>
    public EncodedMessage Write<T>(T value)
    {
        var memory = new MemoryWriting();
        try
        {
            var json = MemoryConverter.Writing(memory, () => JsonSerializer.SerializeToUtf8Bytes(value, Of<T>()));
            return memory.Bytes <= SegmentPool.MaxBytes && json.Length < FrameLayout.MaxBytes / 2
                ? new EncodedMessage(json, memory.Parts, memory.Bytes, memory.Lent)
                : throw new PluginFaultException(WorkerCodes.ResultCannotCross, $"A {typeof(T).Name} of {json.Length} bytes with {memory.Bytes} bytes of memory is too large for another process. Try fewer or smaller pictures.");
        }
        catch (NotSupportedException exception)
        {
            throw new PluginFaultException(
                WorkerCodes.ResultCannotCross, $"A {typeof(T).Name} holds code, such as a kernel, which cannot leave its process: {exception.Message} Run the plugin as 'reloadable' or 'pinned', or let its author use operations.");
        }
    }

    /// <param name="json">As written.</param>
    /// <param name="memory">The segment that came with it, if one did.</param>
    /// <exception cref="ProtocolException">The payload is not such a value.</exception>
    public T Read<T>(ReadOnlyMemory<byte> json, IMemorySource? memory)
    {
        try
        {
            return MemoryConverter.Reading(memory, () => JsonSerializer.Deserialize(json.Span, Of<T>())) ?? throw new ProtocolException($"a {typeof(T).Name} is null");
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or FormatException or NotSupportedException or InvalidOperationException)
        {
            throw new ProtocolException($"a {typeof(T).Name} cannot be read: {exception.Message}");
        }
    }

    private JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)_options.GetTypeInfo(typeof(T));
}
