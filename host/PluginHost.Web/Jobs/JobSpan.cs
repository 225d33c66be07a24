using System.Diagnostics;
using PluginHost.Runtime.Supervision;
using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Web.Jobs;

/// <summary>The trace of one attempt at a job. There is one without collectors too: it gives the lines that the attempt logs an id to be found by.</summary>
internal static class JobSpan
{
    private static readonly ActivitySource Source = new(TraceNames.Jobs);

    public static Activity Begin(JobRecord job, PluginId plugin)
    {
        if (Source.StartActivity("job.attempt", ActivityKind.Consumer) is not { } span)
        {
            return new Activity("job.attempt").SetIdFormat(ActivityIdFormat.W3C).Start();
        }
        span.SetTag("pluginhost.job.id", job.Id.Value);
        span.SetTag("pluginhost.job.kind", job.Kind);
        span.SetTag("pluginhost.job.attempt", job.Attempts);
        span.SetTag(TraceNames.PluginId, plugin.Value);
        return span;
    }

    public static void End(Activity span, string outcome)
    {
        span.SetTag(TraceNames.Outcome, outcome);
        if (outcome is nameof(JobOutcome.Failed))
        {
            span.SetStatus(ActivityStatusCode.Error);
        }
    }
}
