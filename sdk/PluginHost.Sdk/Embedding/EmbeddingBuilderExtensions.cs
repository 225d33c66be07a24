namespace PluginHost.Sdk.Embedding;

/// <summary>Registers embedding capabilities.</summary>
public static class EmbeddingBuilderExtensions
{
    /// <summary>Registers an embedder that carries <see cref="EmbedderAttribute"/>.</summary>
    public static IPluginBuilder AddEmbedder<T>(this IPluginBuilder builder) where T : class, IEmbedder => builder.Add<IEmbedder, T>();
}
