using System.Diagnostics;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Supervision;

/// <summary>Spans of calls into plugins. While nobody collects them a call costs one look at whether somebody does.</summary>
internal static class CallTracing
{
    private static readonly ActivitySource Source = new(TraceNames.Plugins);

    public static bool IsOn => Source.HasListeners();

    public static Activity? Begin(FenceOperation operation)
    {
        if (Source.StartActivity(operation.SpanName) is not { IsAllDataRequested: true } span)
        {
            return null;
        }

        var point = operation.Point;
        span.SetTag(TraceNames.PluginId, point.Supervisor.Plugin.Value);
        span.SetTag(TraceNames.PluginVersion, point.Supervisor.Version);
        span.SetTag(TraceNames.Contract, point.Contract);
        span.SetTag(TraceNames.Capability, point.Subject);
        span.SetTag(TraceNames.Method, operation.Name);
        return span;
    }

    public static void Succeeded(Activity span)
    {
        span.SetTag(TraceNames.Outcome, "ok");
        span.Stop();
    }

    /// <param name="span">Of the call.</param>
    /// <param name="answer">What its caller gets. As text only: an exception of the plugin's would keep its code in memory.</param>
    public static void Failed(Activity span, Exception answer)
    {
        if (answer is PluginFaultException fault)
        {
            span.SetTag(TraceNames.Outcome, fault.Code == FaultCodes.DeadlineMissed ? "deadline" : "fault");
            span.SetTag(TraceNames.ErrorType, fault.Code);
            span.SetStatus(ActivityStatusCode.Error, fault.Message);
        }
        else
        {
            span.SetTag(TraceNames.Outcome, "cancelled");
        }

        span.Stop();
    }
}
