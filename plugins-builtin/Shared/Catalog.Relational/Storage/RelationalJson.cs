using System.Text.Json.Serialization;
using PluginHost.Plugins.Catalog.Relational.Edits;
using PluginHost.Plugins.Catalog.Relational.Pictures;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Catalog.Relational.Storage;

/// <summary>The JSON that is kept in the database. Named literals: hostile metadata holds infinite numbers, which must not fail an import.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(MetadataResult))]
[JsonSerializable(typeof(PictureExtras))]
[JsonSerializable(typeof(PicturePatch))]
internal sealed partial class RelationalJson : JsonSerializerContext;
