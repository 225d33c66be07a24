namespace PluginHost.Sdk.Captioning;

/// <summary>Registers captioning capabilities.</summary>
public static class CaptioningBuilderExtensions
{
    /// <summary>Registers a captioner that carries <see cref="CaptionerAttribute"/>.</summary>
    public static IPluginBuilder AddCaptioner<T>(this IPluginBuilder builder) where T : class, ICaptioner => builder.Add<ICaptioner, T>();
}
