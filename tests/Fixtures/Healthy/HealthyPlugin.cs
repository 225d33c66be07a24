using Microsoft.Extensions.DependencyInjection;
using PluginHost.Sdk;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Storage;
using PluginHost.Sdk.Tagging;

namespace Fixtures.Healthy;

/// <summary>Uses everything the host offers, as it should be used.</summary>
[Plugin("fixtures.healthy", Name = "Healthy", Settings = typeof(HealthySettings))]
[Permission(Permissions.Routes)]
[Permission(Permissions.Network, Reason = "To have a client.")]
public sealed class HealthyPlugin : IPlugin
{
    private IPluginContext? _context;

    public void Configure(IPluginBuilder builder)
    {
        builder.AddSettings(HealthyJson.Default.HealthySettings);
        builder.Services.AddSingleton<Counters>();
        builder.AddTagger<HealthyTagger>().AddEndpoints<HealthyEndpoints>().AddJobHandler<HealthyJobs>().AddKeyValueStore<MemoryValues>();
    }

    public ValueTask StartAsync(IPluginContext context, CancellationToken cancellationToken)
    {
        _context = context;
        context.Events.Subscribe("test.*", OnEvent);
        context.Background.Run("waits", token => Task.Delay(Timeout.Infinite, token));
        context.Background.Every("ticks", TimeSpan.FromMilliseconds(20), _ => Publish("fixture.tick"));
        context.Time.CreateTimer(_ => Publish("fixture.timer"), null, TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(20));
        context.Stopping.Register(() => Publish("fixture.stopping"));
        context.CreateHttpClient("fixture");
        return ValueTask.CompletedTask;
    }

    public ValueTask StopAsync(CancellationToken cancellationToken)
    {
        Publish("fixture.stopped");
        return ValueTask.CompletedTask;
    }

    private ValueTask OnEvent(EventMessage message, CancellationToken cancellationToken)
    {
        Publish("fixture.heard");
        return ValueTask.CompletedTask;
    }

    private Task Publish(string name)
    {
        _context!.Events.Publish(new NewEvent(name));
        return Task.CompletedTask;
    }
}
