using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using PluginHost.Sdk.Jobs;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.Jobs;

public sealed class JobEndpointTests
{
    [Fact]
    public async Task List_Filters_AndPages()
    {
        await using var host = await TestHost.StartAsync();
        var queue = host.Runtime.Services!.Jobs;
        for (var i = 0; i < 3; i++)
        {
            await queue.EnqueueAsync(new NewJob("test.work", $"Job {i}", "{}") { Owner = "acme.test" }, default);
        }
        using var client = host.Local();

        var page = await TestHost.ReadAsync(await client.GetAsync("api/v1/jobs?state=queued,running&kind=test.work&limit=2&offset=1"));
        var none = await TestHost.ReadAsync(await client.GetAsync("api/v1/jobs?state=dead"));

        page["total"]!.GetValue<int>().ShouldBe(3);
        page["items"]!.AsArray().Select(job => job!["title"]!.GetValue<string>()).ShouldBe(["Job 1", "Job 0"]);
        var job = page["items"]![0]!;
        job["state"]!.GetValue<string>().ShouldBe("queued");
        job["priority"]!.GetValue<string>().ShouldBe("interactive");
        job["owner"]!.GetValue<string>().ShouldBe("acme.test");
        job.AsObject().ContainsKey("startedAt").ShouldBeTrue();
        none["items"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("state=7")]
    [InlineData("state=asleep")]
    [InlineData("limit=0")]
    [InlineData("limit=501")]
    [InlineData("offset=-1")]
    [InlineData("limit=abc")]
    public async Task List_BadParameter_IsNamed(string query)
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.Local();

        using var response = await client.GetAsync("api/v1/jobs?" + query);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await TestHost.ReadAsync(response);
        problem["code"]!.GetValue<string>().ShouldBe("PH5016");
        problem["detail"]!.GetValue<string>().ShouldContain(query.Split('=')[0]);
    }

    [Fact]
    public async Task Control_StateDoesNotAllow_IsAConflict()
    {
        await using var host = await TestHost.StartAsync();
        var job = await host.Runtime.Services!.Jobs.EnqueueAsync(new NewJob("test.work", "Work", "{}"), default);
        using var client = host.Local();

        using var conflict = await client.PostAsync($"api/v1/jobs/{job.Id}/resume", null);
        using var missing = await client.PostAsync("api/v1/jobs/999/cancel", null);
        using var nonsense = await client.GetAsync("api/v1/jobs/abc");

        conflict.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await TestHost.CodeOf(conflict)).ShouldBe("PH6311");
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        nonsense.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Events_WhileAJobRuns_CarryTheJobWithItsRate()
    {
        await using var host = await TestHost.StartAsync();
        var queue = host.Runtime.Services!.Jobs;
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", "Bearer " + TestHost.LocalToken);
        await socket.ConnectAsync(new Uri($"ws://{host.Url.Authority}/api/v1/events"), default);
        host.Runtime.Registry.Add<IJobHandler>(new FakeJobHandler(async (run, token) =>
        {
            for (var done = 1; done <= 40; done++)
            {
                queue.Report(run.Id, new JobProgress(done, 40, "pictures"));
                await Task.Delay(10, token);
            }
            return JobResult.Succeeded;
        }), "test.worker", "test.work");

        await queue.EnqueueAsync(new NewJob("test.work", "Work", "{}"), default);

        List<JsonNode> jobs = [];
        var buffer = new byte[16 * 1024];
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (jobs.Count == 0 || jobs[^1]["state"]!.GetValue<string>() != "succeeded")
        {
            var result = await socket.ReceiveAsync(buffer.AsMemory(), late.Token);
            var message = JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, result.Count))!;
            if (message["event"]!.GetValue<string>() == "job.changed")
            {
                jobs.Add(message["data"]!);
            }
        }
        jobs[0]["state"]!.GetValue<string>().ShouldBe("queued");
        jobs.Count.ShouldBeLessThan(40);
        jobs.ShouldContain(job => job["ratePerSecond"] != null && job["remainingSeconds"] != null);
    }
}
