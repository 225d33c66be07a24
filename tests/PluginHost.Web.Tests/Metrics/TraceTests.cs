using System.Collections.Concurrent;
using System.Diagnostics;
using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;
using PluginHost.Web.Tests.Fakes;
using PluginHost.Web.Tests.Jobs;

namespace PluginHost.Web.Tests.Metrics;

public sealed class TraceTests
{
    [Fact]
    public async Task Request_WithATraceOfItsCaller_GoesOnInItUnderItsRoute()
    {
        var trace = ActivityTraceId.CreateRandom();
        using var spans = new Spans("Microsoft.AspNetCore", span => span.TraceId == trace);
        await using var host = await TestHost.StartAsync();
        using var client = host.Anonymous();
        client.DefaultRequestHeaders.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");

        await client.GetAsync("version");

        await Eventually.True(() => !spans.Ended.IsEmpty);
        var span = spans.Ended.ShouldHaveSingleItem();
        span.DisplayName.ShouldBe("GET /version");
        span.GetTagItem("http.request.method").ShouldBe("GET");
        span.GetTagItem("http.route").ShouldBe("/version");
        span.GetTagItem("http.response.status_code").ShouldBe(200);
    }

    [Fact]
    public async Task Job_Attempt_IsASpanThatTheHandlerRunsIn()
    {
        var kind = $"test.{Guid.NewGuid():N}";
        using var spans = new Spans("PluginHost.Jobs", span => kind.Equals(span.GetTagItem("pluginhost.job.kind")));
        await using var host = await TestHost.StartAsync();
        ActivitySpanId? within = null;
        var queue = host.Runtime.Services!.Jobs;
        host.Runtime.Registry.Add<IJobHandler>(new FakeJobHandler((_, _) =>
        {
            within = Activity.Current?.SpanId;
            return Task.FromResult(JobResult.Failed(new Refusal("PH9999", "Unlucky.")));
        }), "test.worker", kind);

        var job = await queue.EnqueueAsync(new NewJob(kind, "Work", "{}"), default);
        await queue.WaitAsync(job.Id, TimeSpan.FromSeconds(20), default);

        await Eventually.True(() => !spans.Ended.IsEmpty);
        var span = spans.Ended.ShouldHaveSingleItem();
        span.SpanId.ShouldBe(within!.Value);
        span.GetTagItem("pluginhost.job.id").ShouldBe(job.Id.Value);
        span.GetTagItem("pluginhost.plugin.id").ShouldBe("test.worker");
        (span.GetTagItem("pluginhost.outcome"), span.Status).ShouldBe(("Failed", ActivityStatusCode.Error));
    }

    // Nobody collects, yet what the attempt logs can be found by one id.
    [Fact]
    public async Task Job_NobodyCollects_StillRunsInATrace()
    {
        await using var host = await TestHost.StartAsync();
        var queue = host.Runtime.Services!.Jobs;
        ConcurrentQueue<ActivityTraceId?> traces = [];
        host.Runtime.Registry.Add<IJobHandler>(new FakeJobHandler((run, _) =>
        {
            traces.Enqueue(Activity.Current?.TraceId);
            return Task.FromResult(run.Attempt == 1 ? JobResult.Retry(new Refusal("PH9999", "Unlucky.")) : JobResult.Succeeded);
        }), "test.worker", "test.quiet");

        var job = await queue.EnqueueAsync(new NewJob("test.quiet", "Work", "{}"), default);
        await queue.WaitAsync(job.Id, TimeSpan.FromSeconds(20), default);

        traces.Count.ShouldBe(2);
        traces.ShouldAllBe(trace => trace != null);
        traces.ShouldBeUnique();
    }

    private sealed class Spans : IDisposable
    {
        private readonly ActivityListener _listener;

        public Spans(string source, Func<Activity, bool> isMine)
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = found => found.Name == source,
                Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStopped = span =>
                {
                    if (isMine(span))
                    {
                        Ended.Enqueue(span);
                    }
                },
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public ConcurrentQueue<Activity> Ended { get; } = new();

        public void Dispose() => _listener.Dispose();
    }
}
