using System.Collections.Concurrent;
using System.Diagnostics;
using PluginHost.Runtime.Supervision;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Tests.Supervision;

public sealed class CallTracingTests
{
    [Fact]
    public async Task Call_TracesCollected_IsASpanThatNamesPluginContractAndMethod()
    {
        using var test = new SupervisorUnderTest();
        using var spans = new Spans(test.Plugin);
        using var request = new Activity("request").Start();

        await test.CallAsync(test.Operation("TagAsync", null), seconds: 0);

        var span = spans.Ended.ShouldHaveSingleItem();
        span.OperationName.ShouldBe("tagging.tagger.TagAsync");
        (span.TraceId, span.ParentSpanId).ShouldBe((request.TraceId, request.SpanId));
        span.GetTagItem("pluginhost.plugin.version").ShouldBe("1.2.3");
        span.GetTagItem("pluginhost.contract").ShouldBe("tagging.tagger");
        span.GetTagItem("pluginhost.capability").ShouldBe("acme.tags");
        span.GetTagItem("pluginhost.method").ShouldBe("TagAsync");
        span.GetTagItem("pluginhost.outcome").ShouldBe("ok");
        Activity.Current.ShouldBe(request);
    }

    [Fact]
    public async Task Call_Throws_SpanSaysWhichFault()
    {
        using var test = new SupervisorUnderTest();
        using var spans = new Spans(test.Plugin);

        await Should.ThrowAsync<PluginFaultException>(() => test.CallAsync(test.Operation("TagAsync", null), 0, new InvalidOperationException("broken")));

        var span = spans.Ended.ShouldHaveSingleItem();
        (span.GetTagItem("pluginhost.outcome"), span.GetTagItem("error.type"), span.Status).ShouldBe(("fault", "PH4301", ActivityStatusCode.Error));
        span.StatusDescription.ShouldNotBeNull().ShouldContain("broken");
    }

    [Fact]
    public async Task Call_CancelledByItsCaller_SpanIsNoError()
    {
        using var test = new SupervisorUnderTest();
        using var spans = new Spans(test.Plugin);
        using var caller = new CancellationTokenSource();

        var call = Fence.RunAsync(
            test.Operation("TagAsync", null), 0, static async (_, token) => await Task.Delay(Timeout.Infinite, token), null, caller.Token).AsTask();
        await caller.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => call);

        var span = spans.Ended.ShouldHaveSingleItem();
        (span.GetTagItem("pluginhost.outcome"), span.Status).ShouldBe(("cancelled", ActivityStatusCode.Unset));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_CallsAnotherPlugin_SpansNest(bool runOnPool)
    {
        using var outer = new SupervisorUnderTest(runOnPool: runOnPool);
        using var inner = new SupervisorUnderTest(runOnPool: runOnPool);
        using var outerSpans = new Spans(outer.Plugin);
        using var innerSpans = new Spans(inner.Plugin);

        await Fence.RunAsync(
            outer.Operation("ImportAsync", null), inner, static async (other, _) => await other.CallAsync(other.Operation("TagAsync", null), 0), null, CancellationToken.None);

        var outerSpan = outerSpans.Ended.ShouldHaveSingleItem();
        innerSpans.Ended.ShouldHaveSingleItem().ParentSpanId.ShouldBe(outerSpan.SpanId);
    }

    [Fact]
    public async Task Call_NobodyCollects_LeavesTheCallersActivityAlone()
    {
        using var test = new SupervisorUnderTest();
        using var request = new Activity("request").Start();
        Activity? seen = null;

        await Fence.RunAsync(
            test.Operation("TagAsync", null), 0, (_, _) =>
            {
                seen = Activity.Current;
                return ValueTask.CompletedTask;
            },
            null, CancellationToken.None);

        seen.ShouldBe(request);
    }

    /// <summary>Collects the spans of one plugin. Others that run beside this test are not even begun.</summary>
    private sealed class Spans : IDisposable
    {
        private readonly ActivityListener _listener;

        public Spans(PluginId plugin)
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = static source => source.Name == "PluginHost.Plugins",
                Sample = static (ref ActivityCreationOptions<ActivityContext> _) => Mine.Value ? ActivitySamplingResult.AllData : ActivitySamplingResult.None,
                ActivityStopped = span =>
                {
                    if (plugin.Value.Equals(span.GetTagItem("pluginhost.plugin.id")))
                    {
                        Ended.Enqueue(span);
                    }
                },
            };
            Mine.Value = true;
            ActivitySource.AddActivityListener(_listener);
        }

        public ConcurrentQueue<Activity> Ended { get; } = new();

        private static AsyncLocal<bool> Mine { get; } = new();

        public void Dispose() => _listener.Dispose();
    }
}
