using Microsoft.EntityFrameworkCore;

namespace PluginHost.Plugins.Catalog.Relational.Model;

/// <summary>The small values of plugins.</summary>
internal static class ValueTables
{
    public static void Configure(ModelBuilder model) =>
        new TableBuilder(model, "plugin_value")
            .Identity("id")
            .Text("owner", "key")
            .Bytes("value")
            .Unique("plugin_value_key", "owner", "key");
}
