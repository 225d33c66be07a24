using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests;

internal sealed class FixedSettings : ISettings<CatalogSqliteSettings>
{
    public CatalogSqliteSettings Current { get; set; } = new();

    public IDisposable OnChange(Action<CatalogSqliteSettings> changed) => throw new NotSupportedException("The catalogue reads its settings with every edit.");
}
