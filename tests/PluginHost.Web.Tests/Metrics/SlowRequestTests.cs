using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PluginHost.Sdk.Http;
using PluginHost.Web.Metrics;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.Metrics;

public sealed class SlowRequestTests
{
    private readonly RecordingLog<SlowRequests> _log = new();
    private readonly TestClock _clock = new();

    [Fact]
    public async Task Request_AnswerBeginsLate_IsWarnedOfWithRouteAndRequest()
    {
        await using var host = await StartAsync(context => Wait(context, 6));
        using var client = host.Anonymous();

        using var response = await client.GetAsync("slow/17?secret=1");

        var id = response.Headers.GetValues("X-Request-Id").Single();
        await Eventually.True(() => _log.Lines.Count == 1);
        var line = _log.Lines.Single();
        line.ShouldMatch(@"^Warning: GET /slow/\{id\} was slow: its answer 200 began after \d{4,5} ms");
        line.ShouldContain($"request {id}");
        line.ShouldNotContain("secret");
    }

    [Fact]
    public async Task Request_QuickEnough_IsNotWarnedOf()
    {
        await using var host = await StartAsync(context => Wait(context, 1));
        using var client = host.Anonymous();

        await client.GetAsync("slow/1");
        await DoneAsync(host);

        _log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task Request_SwitchedOff_IsNotWarnedOf()
    {
        await using var host = await StartAsync(context => Wait(context, 600), seconds: 0);
        using var client = host.Anonymous();

        await client.GetAsync("slow/1");
        await DoneAsync(host);

        _log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task Request_SlowAllTheTime_IsWarnedOfOnceAMinuteWithTheCountOfTheRest()
    {
        await using var host = await StartAsync(context => Wait(context, 6));
        using var client = host.Anonymous();

        for (var i = 0; i < 3; i++)
        {
            await client.GetAsync($"slow/{i}");
        }
        await DoneAsync(host, requests: 3);
        _log.Lines.ShouldHaveSingleItem().ShouldContain("0 more");
        _clock.Advance(TimeSpan.FromMinutes(1));
        await client.GetAsync("slow/4");

        await Eventually.True(() => _log.Lines.Count == 2);
        _log.Lines.Last().ShouldContain("2 more");
    }

    [Fact]
    public async Task Request_LongDownload_IsTheClientsLine()
    {
        await using var host = await StartAsync(async context =>
        {
            await context.Response.StartAsync();
            await Wait(context, 600);
        });
        using var client = host.Anonymous();

        await client.GetAsync("slow/1");
        await DoneAsync(host);

        _log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task Request_LongUpload_IsTheClientsLine()
    {
        var (waits, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var host = await StartAsync(async context =>
        {
            var buffer = new byte[64];
            (await context.Request.Body.ReadAsync(buffer)).ShouldBe(5);
            var rest = context.Request.Body.ReadAsync(buffer);
            rest.IsCompleted.ShouldBeFalse();
            waits.SetResult();
            (await rest).ShouldBe(4);
            await context.Response.WriteAsync("thanks");
        });
        using var client = host.Anonymous();
        using var content = new SlowContent(goOn.Task);

        var upload = client.PostAsync("slow/1", content);
        await waits.Task.WaitAsync(TimeSpan.FromSeconds(30));
        _clock.Advance(TimeSpan.FromSeconds(600));
        goOn.SetResult();
        (await (await upload).Content.ReadAsStringAsync()).ShouldBe("thanks");
        await DoneAsync(host);

        _log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task Request_SlowAfterALongUpload_IsWarnedOfForItsOwnTimeOnly()
    {
        var (waits, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var host = await StartAsync(async context =>
        {
            var buffer = new byte[64];
            (await context.Request.Body.ReadAsync(buffer)).ShouldBe(5);
            var rest = context.Request.Body.ReadAsync(buffer);
            rest.IsCompleted.ShouldBeFalse();
            waits.SetResult();
            (await rest).ShouldBe(4);
            await Wait(context, 7);
        });
        using var client = host.Anonymous();
        using var content = new SlowContent(goOn.Task);

        var upload = client.PostAsync("slow/1", content);
        await waits.Task.WaitAsync(TimeSpan.FromSeconds(30));
        _clock.Advance(TimeSpan.FromSeconds(600));
        goOn.SetResult();
        await upload;

        await Eventually.True(() => _log.Lines.Count == 1);
        _log.Lines.Single().ShouldMatch(@"POST /slow/\{id\} was slow: its answer 200 began after \d{4,5} ms");
    }

    private Task<TestHost> StartAsync(RequestDelegate handler, double seconds = 5) => TestHost.StartAsync(
        options => options with { SlowRequest = TimeSpan.FromSeconds(seconds) },
        services: services => services.AddSingleton<ILogger<SlowRequests>>(_log).AddSingleton<IHostEndpoints>(new Slow(handler)),
        clock: _clock);

    private Task Wait(HttpContext context, double seconds)
    {
        _clock.Advance(TimeSpan.FromSeconds(seconds));
        return context.Response.WriteAsync("done");
    }

    // A request is looked at after its answer is out, and counted last of all.
    private static async Task DoneAsync(TestHost host, int requests = 1)
    {
        var metrics = host.App.Services.GetRequiredService<MetricCollector>();
        await Eventually.True(() => metrics.Families.TryGetValue("pluginhost_http_request_duration_seconds", out var family)
            && family.Series.Any(series => series.Labels.Contains("/slow/{id}", StringComparison.Ordinal) && series.Read().Buckets.Sum() == requests));
    }

    private sealed class Slow(RequestDelegate handler) : IHostEndpoints
    {
        public void Map(IEndpointRouteBuilder routes) =>
            routes.MapMethods("/slow/{id}", ["GET", "POST"], handler).AllowPublic("For a test.").Describe(Docs.Empty("slow", "Slow", "Test"));
    }

    /// <summary>Five bytes at once and four when it is told to.</summary>
    private sealed class SlowContent(Task goOn) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            await stream.WriteAsync("begin"u8.ToArray());
            await stream.FlushAsync();
            await goOn;
            await stream.WriteAsync("rest"u8.ToArray());
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 9;
            return true;
        }
    }
}
