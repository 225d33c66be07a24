using System.Text.Json.Serialization;
using PluginHost.Plugins.Library.Import.Paths;
using PluginHost.Plugins.Library.Import.Uploads;

namespace PluginHost.Plugins.Library.Import;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ImportPayload))]
[JsonSerializable(typeof(PathPayload))]
[JsonSerializable(typeof(UploadPayload))]
internal sealed partial class ImportJson : JsonSerializerContext;
