namespace PluginHost.Sdk.Metadata;

/// <summary>Registers metadata capabilities.</summary>
public static class MetadataBuilderExtensions
{
    /// <summary>Registers a reader that carries <see cref="MetadataReaderAttribute"/>.</summary>
    public static IPluginBuilder AddMetadataReader<T>(this IPluginBuilder builder) where T : class, IMetadataReader => builder.Add<IMetadataReader, T>();
}
