using System.Text.Json;
using System.Text.Json.Serialization;

namespace PluginHost.Plugins.Scripting.Csx.Serving;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Dictionary<string, EngineVersion>))]
internal sealed partial class EngineVersionsJson : JsonSerializerContext;
