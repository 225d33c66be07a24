using System.Text.Json;
using System.Text.Json.Serialization;

namespace PluginHost.Plugins.Catalog.Sqlite;

/// <summary>Settings as JSON, without reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CatalogSqliteSettings))]
internal sealed partial class CatalogSqliteJson : JsonSerializerContext;
