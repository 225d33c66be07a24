namespace PluginHost.Sdk.Tagging;

/// <summary>Registers tagging capabilities.</summary>
public static class TaggingBuilderExtensions
{
    /// <summary>Registers a tagger that carries <see cref="TaggerAttribute"/>.</summary>
    public static IPluginBuilder AddTagger<T>(this IPluginBuilder builder) where T : class, ITagger => builder.Add<ITagger, T>();
}
