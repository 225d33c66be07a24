namespace PluginHost.Plugins.Catalog.Relational.Storage;

/// <summary>Rows of table <c>source</c> that the first migration writes. All others are engines.</summary>
internal static class KnownSources
{
    public const long Person = 1;
    public const long File = 2;
}
