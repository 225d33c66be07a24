using Microsoft.Extensions.DependencyInjection;
using PluginHost.Sdk.Captioning;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Scoring;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Sdk.Testing.Tests.Sample;

/// <summary>A plugin that uses all that a host gives.</summary>
[Plugin("acme.sample", Settings = typeof(SampleSettings))]
[Permission(Permissions.Network)]
public sealed class SamplePlugin : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
        builder.Services.AddSingleton<SampleWork>();
        builder.AddSettings(SampleJson.Default.SampleSettings).AddTagger<SampleTagger>().AddCaptioner<SampleCaptioner>().AddScorer<SampleScorer>().AddFilter<SampleFilter>().AddJobHandler<SampleJobs>();
    }

    public ValueTask StartAsync(IPluginContext context, CancellationToken cancellationToken)
    {
        context.Background.Every("tick", TimeSpan.FromMinutes(1), async token => await context.Storage.SetAsync($"tick-{context.Time.GetUtcNow():HHmm}", new byte[] { 1 }, token));
        context.Events.Subscribe("picture.*", (message, _) =>
        {
            context.Events.Publish(new Sdk.Events.NewEvent("acme.seen") { Ids = message.Ids });
            return ValueTask.CompletedTask;
        });
        return ValueTask.CompletedTask;
    }
}
