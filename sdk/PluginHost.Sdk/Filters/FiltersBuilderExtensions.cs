namespace PluginHost.Sdk.Filters;

/// <summary>Registers filters.</summary>
public static class FiltersBuilderExtensions
{
    /// <summary>Registers a filter that carries <see cref="FilterAttribute"/>.</summary>
    public static IPluginBuilder AddFilter<T>(this IPluginBuilder builder) where T : class, IFilter => builder.Add<IFilter, T>();
}
