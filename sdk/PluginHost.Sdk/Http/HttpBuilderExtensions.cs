namespace PluginHost.Sdk.Http;

/// <summary>Registers HTTP capabilities.</summary>
public static class HttpBuilderExtensions
{
    /// <summary>Registers a module of routes that carries <see cref="EndpointModuleAttribute"/>.</summary>
    public static IPluginBuilder AddEndpoints<T>(this IPluginBuilder builder) where T : class, IEndpointModule => builder.Add<IEndpointModule, T>();
}
