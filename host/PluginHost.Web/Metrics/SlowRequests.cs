using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PluginHost.Runtime.Supervision;

namespace PluginHost.Web.Metrics;

/// <summary>Warns of requests that took long: once a minute for each route, with the count of those left out. Bounded, since plugins bring routes.</summary>
internal sealed partial class SlowRequests(WebHostOptions options, TimeProvider time, ILogger<SlowRequests> logger)
{
    private const int MaxRoutes = 1_000;
    private static readonly TimeSpan WarnEvery = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Method, string Route), QuietPeriod> _quiet = [];
    private readonly TimeSpan _limit = options.SlowRequest > TimeSpan.Zero ? options.SlowRequest : TimeSpan.MaxValue;

    public void Look(HttpContext context, string method, string route, TimeSpan taken)
    {
        if (taken <= _limit || (!_quiet.ContainsKey((method, route)) && _quiet.Count >= MaxRoutes))
        {
            return;
        }
        if (_quiet.GetOrAdd((method, route), static _ => new QuietPeriod()).MaySpeak(time.GetTimestamp(), (long)(WarnEvery.TotalSeconds * time.TimestampFrequency), out var keptBack))
        {
            LogSlow(
                method, route, context.Response.StatusCode, taken.TotalMilliseconds, _limit.TotalMilliseconds, keptBack, context.TraceIdentifier, Activity.Current?.TraceId.ToHexString() ?? "none");
        }
    }
}
