using System.Text.Json.Serialization;

namespace PluginHost.Packages.Feeds;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ServiceIndex))]
[JsonSerializable(typeof(VersionList))]
[JsonSerializable(typeof(SearchPage))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class FeedJson : JsonSerializerContext;
