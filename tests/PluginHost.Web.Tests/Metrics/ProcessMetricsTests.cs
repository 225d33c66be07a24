using System.Globalization;
using PluginHost.Sdk.Jobs;
using PluginHost.Web.Tests.Fakes;
using PluginHost.Web.Tests.Jobs;

namespace PluginHost.Web.Tests.Metrics;

public sealed class ProcessMetricsTests
{
    [Theory]
    [InlineData("dotnet_process_cpu_time_seconds_total{cpu_mode=\"user\"}", "counter")]
    [InlineData("dotnet_process_memory_working_set_bytes", "gauge")]
    [InlineData("dotnet_gc_heap_total_allocated_bytes_total", "counter")]
    [InlineData("dotnet_thread_pool_thread_count", "gauge")]
    public async Task Metrics_OfTheProcess_AreThereUnderTheirUnits(string sample, string type)
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.Anonymous();
        await client.GetAsync("version");

        var lines = (await client.GetStringAsync("metrics")).Split('\n');

        var line = lines.Single(one => one.StartsWith(sample + " ", StringComparison.Ordinal));
        double.Parse(line[(sample.Length + 1)..], CultureInfo.InvariantCulture).ShouldBeGreaterThan(0);
        lines.ShouldContain($"# TYPE {sample.Split('{')[0]} {type}");
        lines.ShouldContain(one => one.StartsWith("dotnet_thread_pool_queue_length ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Metrics_AfterAJob_SayHowLongItWaitedAndThatNoneRuns()
    {
        await using var host = await TestHost.StartAsync();
        var queue = host.Runtime.Services!.Jobs;
        host.Runtime.Registry.Add<IJobHandler>(new FakeJobHandler((_, _) => Task.FromResult(JobResult.Succeeded)), "test.worker", "test.timed");
        var job = await queue.EnqueueAsync(new NewJob("test.timed", "Work", "{}"), default);
        await queue.WaitAsync(job.Id, TimeSpan.FromSeconds(20), default);
        using var client = host.Anonymous();

        var lines = (await client.GetStringAsync("metrics")).Split('\n');

        lines.ShouldContain("pluginhost_job_wait_duration_seconds_count{kind=\"test.timed\"} 1");
        lines.ShouldContain("pluginhost_job_attempt_duration_seconds_count{kind=\"test.timed\",outcome=\"succeeded\"} 1");
        lines.ShouldContain("pluginhost_job_running{kind=\"test.timed\"} 0");
    }
}
