namespace PluginHost.Sdk.Library;

/// <summary>Registers library capabilities.</summary>
public static class LibraryBuilderExtensions
{
    /// <summary>Registers a catalogue that carries <see cref="CatalogAttribute"/>.</summary>
    public static IPluginBuilder AddCatalog<T>(this IPluginBuilder builder) where T : class, ICatalog => builder.Add<ICatalog, T>();

    /// <summary>Registers sets, projects and people that carry <see cref="CatalogAttribute"/>.</summary>
    public static IPluginBuilder AddCollections<T>(this IPluginBuilder builder) where T : class, ICollections => builder.Add<ICollections, T>();

    /// <summary>Registers a ledger of imports that carries <see cref="CatalogAttribute"/>.</summary>
    public static IPluginBuilder AddImportLedger<T>(this IPluginBuilder builder) where T : class, IImportLedger => builder.Add<IImportLedger, T>();

    /// <summary>Registers the library that carries <see cref="LibraryAttribute"/>.</summary>
    public static IPluginBuilder AddLibrary<T>(this IPluginBuilder builder) where T : class, ILibrary => builder.Add<ILibrary, T>();
}
