using PluginHost.Sdk;

namespace Fixtures.Assorted;

/// <summary>Runs without something that it needs, and says so; gets it when it hears of it.</summary>
public sealed class LackingPlugin : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
    }

    public ValueTask StartAsync(IPluginContext context, CancellationToken cancellationToken)
    {
        context.ReportShortcoming(new Refusal("PH9901", "Its library is not installed.", "Install it."));
        context.Events.Subscribe("test.installed", (_, _) =>
        {
            context.ReportShortcoming(null);
            return ValueTask.CompletedTask;
        });
        return ValueTask.CompletedTask;
    }
}
