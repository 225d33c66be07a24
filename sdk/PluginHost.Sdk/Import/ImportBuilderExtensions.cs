namespace PluginHost.Sdk.Import;

/// <summary>Registers import capabilities.</summary>
public static class ImportBuilderExtensions
{
    /// <summary>Registers an importer that carries <see cref="ImporterAttribute"/>.</summary>
    public static IPluginBuilder AddImporter<T>(this IPluginBuilder builder) where T : class, IImporter => builder.Add<IImporter, T>();
}
