using System.Text.Json;
using System.Text.Json.Serialization;

namespace PluginHost.Plugins.Files.Local;

/// <summary>Settings as JSON; reflection would keep an unloaded plugin alive.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(FilesLocalSettings))]
internal sealed partial class FilesLocalJson : JsonSerializerContext;
