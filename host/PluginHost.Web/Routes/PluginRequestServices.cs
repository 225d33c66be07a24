using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace PluginHost.Web.Routes;

/// <summary>The services of a request within a plugin: a scope of the plugin's own container, made when it is first asked for.</summary>
internal sealed class PluginRequestServices(IServiceProvider container) : IServiceProvidersFeature, IAsyncDisposable
{
    private AsyncServiceScope? _scope;

    public IServiceProvider RequestServices
    {
        get => (_scope ??= container.CreateAsyncScope()).ServiceProvider;
        set => throw new NotSupportedException("A plugin's request has the services of the plugin's own container.");
    }

    public ValueTask DisposeAsync() => _scope?.DisposeAsync() ?? ValueTask.CompletedTask;
}
