using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Workers.Protocol;

[JsonSourceGenerationOptions(RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Hello))]
[JsonSerializable(typeof(StartRequest))]
[JsonSerializable(typeof(StartReply))]
[JsonSerializable(typeof(ErrorReply))]
[JsonSerializable(typeof(LogLine))]
[JsonSerializable(typeof(Refusal))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class WorkerJson : JsonSerializerContext
{
    public static byte[] Write<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    /// <exception cref="ProtocolException">The payload is not what it must be.</exception>
    public static T Read<T>(in Frame frame, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(frame.Payload.Span, type) ?? throw new ProtocolException($"the payload of {frame.Kind} {frame.Call} is null");
        }
        catch (JsonException exception)
        {
            throw new ProtocolException($"the payload of {frame.Kind} {frame.Call} cannot be read: {exception.Message}");
        }
    }
}
