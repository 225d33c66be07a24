using System.Diagnostics.Metrics;
using System.Net;
using System.Text.RegularExpressions;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Sdk;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.Metrics;

public sealed partial class MetricsTests
{
    [Fact]
    public async Task Metrics_AllLines_AreValidPrometheusText()
    {
        await using var host = await TestHost.StartAsync();
        host.Runtime.Show(new PluginSnapshot(new PluginId("acme.one"), "", PluginState.Active) { Health = new PluginHealth(12, 3, 0.5, 2, BreakerOpen: true) });
        using var meter = new Meter(new MeterOptions("PluginHost.Plugins") { Tags = [new("plugin", "acme.\"odd\"\n")] });
        meter.CreateHistogram<double>("pluginhost.plugin.call.duration", "ms").Record(30, new KeyValuePair<string, object?>("capability", "acme.warm"));
        meter.CreateCounter<long>("pluginhost.test.counted").Add(5);
        using var client = host.Anonymous();
        await client.GetAsync("version");

        using var response = await client.GetAsync("metrics");
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldStartWith("text/plain; version=0.0.4");
        lines.ShouldAllBe(line => line.StartsWith('#') || Sample().IsMatch(line));
        lines.ShouldContain("pluginhost_plugin_calls_total{plugin=\"acme.one\"} 12");
        lines.ShouldContain("pluginhost_plugin_failures_total{plugin=\"acme.one\"} 3");
        lines.ShouldContain("pluginhost_plugin_state{plugin=\"acme.one\",state=\"active\"} 1");
        lines.ShouldContain("pluginhost_test_counted_total{plugin=\"acme.\\\"odd\\\"\\n\"} 5");
        lines.ShouldContain(line => line.StartsWith("pluginhost_plugin_call_duration_seconds_bucket", StringComparison.Ordinal) && line.Contains("le=\"0.05\"", StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith("pluginhost_http_request_duration_seconds_count", StringComparison.Ordinal) && line.Contains("route=\"/version\"", StringComparison.Ordinal));
        lines.Where(line => line.StartsWith("# TYPE", StringComparison.Ordinal)).ShouldBeUnique();
    }

    // A plugin's histograms say whose they are twice, as meter and as instrument; and what a plugin chooses may be anything.
    [Fact]
    public async Task Metrics_OneLabelFromSeveralSides_IsThereOnceWithTheNearestValue()
    {
        await using var host = await TestHost.StartAsync();
        using var meter = new Meter(new MeterOptions("PluginHost.Plugins") { Tags = [new("plugin", "meter")] });
        meter.CreateCounter<long>("pluginhost.test.twice", null, null, [new("plugin", "instrument"), new("a.b", 1)]).Add(1, new KeyValuePair<string, object?>("a_b", 2));
        using var client = host.Anonymous();

        var lines = (await client.GetStringAsync("metrics")).Split('\n');

        lines.ShouldContain("pluginhost_test_twice_total{plugin=\"instrument\",a_b=\"2\"} 1");
    }

    // Other tests measure meanwhile: what they name and count is on the page too.
    [Fact]
    public async Task Metrics_NamesAndNumbersOfAnyKind_AreWrittenAsPrometheusReadsThem()
    {
        await using var host = await TestHost.StartAsync();
        using var meter = new Meter("PluginHost.Tests");
        meter.CreateGauge<double>("404.found").Record(double.PositiveInfinity, new KeyValuePair<string, object?>("1st", "x"));
        using var client = host.Anonymous();

        var lines = (await client.GetStringAsync("metrics")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.ShouldAllBe(line => line.StartsWith('#') || Sample().IsMatch(line));
        lines.ShouldContain("_404_found{_1st=\"x\"} +Inf");
    }

    [Fact]
    public async Task Metrics_FromElsewhereWithoutToken_AreRefused()
    {
        await using var host = await TestHost.StartAsync(options => options with { TrustedProxies = ["127.0.0.1"] });
        using var reader = host.WithToken(await host.MakeTokenAsync("read"));
        using var client = host.Anonymous();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "192.168.1.4");
        reader.DefaultRequestHeaders.Add("X-Forwarded-For", "192.168.1.4");

        (await client.GetAsync("metrics")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await reader.GetAsync("metrics")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [GeneratedRegex("""^[a-zA-Z_:][a-zA-Z0-9_:]*(\{[a-zA-Z_][a-zA-Z0-9_]*="([^"\\]|\\.)*"(,[a-zA-Z_][a-zA-Z0-9_]*="([^"\\]|\\.)*")*\})? (-?[0-9.E+-]+|NaN|[+-]Inf)$""")]
    private static partial Regex Sample();
}
