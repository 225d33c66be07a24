using System.Text.Json;
using System.Text.Json.Serialization;
using PluginHost.Commands.Plugins;
using PluginHost.Configuration;
using PluginHost.Home;

namespace PluginHost;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    WriteIndented = true)]
[JsonSerializable(typeof(BisectState))]
[JsonSerializable(typeof(RunFile))]
[JsonSerializable(typeof(ServerConfig))]
internal sealed partial class CommandJson : JsonSerializerContext;
