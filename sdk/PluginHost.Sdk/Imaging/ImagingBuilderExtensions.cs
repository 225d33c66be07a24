namespace PluginHost.Sdk.Imaging;

/// <summary>Registers imaging capabilities.</summary>
public static class ImagingBuilderExtensions
{
    /// <summary>Registers an engine that carries <see cref="ImageEngineAttribute"/>.</summary>
    public static IPluginBuilder AddImageEngine<T>(this IPluginBuilder builder) where T : class, IImageEngine => builder.Add<IImageEngine, T>();

    /// <summary>Registers a decoder that carries <see cref="ImageDecoderAttribute"/>.</summary>
    public static IPluginBuilder AddImageDecoder<T>(this IPluginBuilder builder) where T : class, IImageDecoder => builder.Add<IImageDecoder, T>();
}
