namespace PluginHost.Sdk.Searching;

/// <summary>Registers searches.</summary>
public static class SearchingBuilderExtensions
{
    /// <summary>Registers a search that carries <see cref="PictureSearchAttribute"/>.</summary>
    public static IPluginBuilder AddSearch<T>(this IPluginBuilder builder) where T : class, IPictureSearch => builder.Add<IPictureSearch, T>();
}
