using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using PluginHost.EndToEnd.Tests.Hosting;
using PluginHost.EndToEnd.Tests.Pictures;

namespace PluginHost.EndToEnd.Tests;

/// <summary>What somebody who runs a server can see of it from outside.</summary>
public sealed class ObservabilityTests : IDisposable
{
    // No plugin of these tests makes requests of its own.
    private const string NothingCallsOut = "pluginhost_plugin_http_requests_total";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Metrics_OfAHostThatWorks_AreThoseOfTheDocument()
    {
        var home = _folder.Sub("home");
        PluginFolder.Install(_folder.Sub("home", "plugins"), "Healthy");
        await using var host = await HostProcess.StartAsync(home);
        await WorkAsync(host);

        var served = MetricsPage.Read(await host.Owner.GetStringAsync("/metrics"));
        var documented = MetricsPage.ReadDocument(await File.ReadAllTextAsync(Path.Combine(BuildOutput.RepoRoot, "docs", "metrics.md")));

        served.Keys.Except(documented.Keys).ShouldBeEmpty("docs/metrics.md lacks these");
        documented.Keys.Except(served.Keys).ShouldBeEmpty("docs/metrics.md has these, which nobody serves");
        served.Where(metric => !metric.Value.HasSamples).Select(metric => metric.Key).ShouldBe([NothingCallsOut]);
        foreach (var (name, metric) in documented)
        {
            served[name].Type.ShouldBe(metric.Type, name);
            if (name != NothingCallsOut)
            {
                served[name].Labels.Order().ShouldBe(metric.Labels.Order(), name);
            }
        }
    }

    [Fact]
    public async Task Log_SlowCallInARequest_NamesPluginMethodRequestAndTrace()
    {
        var home = _folder.Sub("home");
        await File.WriteAllTextAsync(Path.Combine(home, "server-config.json"), """{ "slow_call_seconds": 0.000001, "slow_request_seconds": 0.000001 }""");
        await using var host = await HostProcess.StartAsync(home);
        var trace = ActivityTraceId.CreateRandom().ToHexString();
        // Not a method that the start of a plugin calls too: each is warned of once a minute.
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/imports") { Content = JsonContent.Create(new { paths = new[] { _folder.Sub("empty") }, mode = "copy" }) };
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");

        using var response = await host.Owner.SendAsync(request);

        var id = response.Headers.GetValues("X-Request-Id").Single();
        var lines = await LogLinesAsync(home, line => line.Contains(trace), 2);
        lines.ShouldAllBe(line => line.Contains($" {id} {trace} "));
        lines.ShouldContain(line => line.Contains("WRN") && line.Contains("Plugin builtin.catalog.sqlite was slow: jobs.store builtin.catalog.sqlite.AddAsync took "));
        lines.ShouldContain(line => line.Contains("WRN") && line.Contains("POST /api/v1/imports was slow: its answer 20") && line.Contains($"request {id}"));
    }

    [Fact]
    public async Task Otlp_EndpointIsSet_TracesAndMetricsArriveUnderTheName()
    {
        await using var collector = new OtlpCollector();
        await using var host = await HostProcess.StartAsync(
            _folder.Sub("home"),
            [
                ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Url), ("OTEL_SERVICE_NAME", "pictures-of-olga"),
                ("OTEL_METRIC_EXPORT_INTERVAL", "500"), ("OTEL_BSP_SCHEDULE_DELAY", "200"),
            ]);
        var trace = ActivityTraceId.CreateRandom();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/jobs?limit=7");
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        using var response = await host.Owner.SendAsync(request);
        await ImportAsync(host, 2);

        await UntilAsync(() => collector.To("/v1/traces").Contains("picture.import") && collector.To("/v1/traces").Contains("job.attempt") && collector.To("/v1/metrics").Contains("pluginhost.picture.stage.duration"), "traces and metrics of the import arrive");

        var (traces, metrics) = (collector.To("/v1/traces"), collector.To("/v1/metrics"));
        traces.ShouldContain("pictures-of-olga");
        traces.ShouldContain("jobs.store.ListAsync");
        traces.ShouldContain("GET /api/v1/jobs");
        traces.ShouldContain("job.attempt");
        traces.ShouldContain("picture.decode");
        traces.ShouldContain(Encoding.Latin1.GetString(Convert.FromHexString(trace.ToHexString())));
        metrics.ShouldContain("pictures-of-olga");
        metrics.ShouldContain("pluginhost.plugin.call.duration");
        metrics.ShouldContain("dotnet.process.cpu.time");
        (await File.ReadAllTextAsync($"/proc/{host.Pid}/maps")).ShouldContain("OpenTelemetry");
    }

    [Fact]
    public async Task Otlp_NoEndpoint_NothingOfItIsLoaded()
    {
        await using var host = await HostProcess.StartAsync(_folder.Sub("home"), [("OTEL_EXPORTER_OTLP_ENDPOINT", "")]);
        await host.GetAsync("jobs");

        var loaded = await File.ReadAllTextAsync($"/proc/{host.Pid}/maps");

        loaded.ShouldContain("PluginHost.Web.dll");
        loaded.ShouldNotContain("OpenTelemetry");
    }

    [Fact]
    public async Task Otlp_EndpointIsNone_StartIsRefusedWithTheCure()
    {
        var info = CommandLine.StartInfo(_folder.Sub("home"), "serve", "--port", "0");
        info.Environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = "not an address";

        var result = await CommandLine.RunAsync(info, null);

        result.ExitCode.ShouldNotBe(0);
        result.Error.ShouldContain("PH7014");
        result.Error.ShouldContain("not an address");
    }

    /// <summary>Something of everything that is measured.</summary>
    private async Task WorkAsync(HostProcess host)
    {
        await ImportAsync(host, 3);
        await host.SettleAsync();
        var picture = (await host.GetAsync("pictures?q=format:png")).GetProperty("items")[0].GetProperty("id").GetInt64();
        foreach (var path in new[] { $"pictures/{picture}/thumbnail?size=256", "pictures/facets?by=format", "pictures/histogram?by=month" })
        {
            using var response = await host.Owner.GetAsync($"/api/v1/{path}");
            response.IsSuccessStatusCode.ShouldBeTrue($"{path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        }

        await host.PostAsync("plugins/fixtures.healthy/reload");
    }

    private async Task ImportAsync(HostProcess host, int pictures)
    {
        var folder = _folder.Sub("pictures");
        PictureFolder.WritePngs(folder, pictures);
        var started = await host.PostAsync("imports", new { paths = new[] { folder }, mode = "copy" });
        (await host.WaitForJobAsync(started.GetProperty("job").GetInt64())).GetProperty("state").GetString().ShouldBe("succeeded");
    }

    private static async Task<IReadOnlyList<string>> LogLinesAsync(string home, Func<string, bool> isWanted, int least)
    {
        List<string> lines = [];
        await UntilAsync(
            () =>
            {
                lines = [.. Directory.GetFiles(Path.Combine(home, "logs"), "*.log").SelectMany(ReadShared).Where(isWanted)];
                return lines.Count >= least;
            },
            "the log has the lines");
        return lines;
    }

    private static string[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().Split('\n');
    }

    private static async Task UntilAsync(Func<bool> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60), what);
            await Task.Delay(100);
        }
    }
}
