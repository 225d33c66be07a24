using PluginHost.Sdk;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Tagging;

namespace Fixtures.Worker;

/// <summary>Does in a process of its own what it is asked to, most of which would end the host.</summary>
[Plugin("fixtures.worker", Name = "Worker", LoadMode = PluginLoadMode.Worker, Settings = typeof(WorkerSettings))]
public sealed class WorkerPlugin : IPlugin
{
    public void Configure(IPluginBuilder builder) => builder.AddSettings(WorkerJson.Default.WorkerSettings).AddTagger<ActingTagger>().AddImageDecoder<PatternDecoder>().AddFilter<TurnFilter>().AddFilter<CodeFilter>();

    public async ValueTask StartAsync(IPluginContext context, CancellationToken cancellationToken) =>
        await File.AppendAllTextAsync(Path.Combine(context.DataFolder, "starts.txt"), $"{Environment.ProcessId}\n", cancellationToken);
}
