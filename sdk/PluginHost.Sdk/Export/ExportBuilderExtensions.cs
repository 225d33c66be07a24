namespace PluginHost.Sdk.Export;

/// <summary>Registers export capabilities.</summary>
public static class ExportBuilderExtensions
{
    /// <summary>Registers an exporter that carries <see cref="ExporterAttribute"/>.</summary>
    public static IPluginBuilder AddExporter<T>(this IPluginBuilder builder) where T : class, IExporter => builder.Add<IExporter, T>();
}
