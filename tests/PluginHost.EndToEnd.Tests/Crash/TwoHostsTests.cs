using PluginHost.EndToEnd.Tests.Hosting;

namespace PluginHost.EndToEnd.Tests.Crash;

/// <summary>One home and one library have one host at a time.</summary>
public sealed class TwoHostsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Serve_HomeIsTaken_NamesProcessAndAddressByWhateverPathItIsReached()
    {
        var home = _folder.Sub("home");
        var link = _folder.File("link");
        Directory.CreateSymbolicLink(link, home);
        await using var first = await HostProcess.StartAsync(home);

        foreach (var spelling in (string[])[home, link, Path.Combine(home, "..", "home") + "/"])
        {
            var second = await CommandLine.RunAsync(spelling, "serve", "--port", "0");

            second.ExitCode.ShouldBe(1, second.Output);
            second.Error.ShouldContain("PH7002");
            second.Error.ShouldContain($"process {first.Pid}");
            second.Error.ShouldContain(first.Url.Authority);
        }

        (await first.GetAsync("pictures")).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Serve_LibraryIsTakenFromAnotherHome_SaysSoAndLeaves()
    {
        var home = _folder.Sub("home");
        var other = _folder.Sub("other");
        await using var first = await HostProcess.StartAsync(home);
        await File.WriteAllTextAsync(Path.Combine(other, "server-config.json"), $$"""{ "image_root": "{{Path.Combine(home, "library")}}" }""");

        var second = await CommandLine.RunAsync(other, "serve", "--port", "0");

        second.ExitCode.ShouldBe(1, second.Output);
        second.Error.ShouldContain("PH7008");
    }

    [Fact]
    public async Task Serve_AfterAKill_WhatTheOldOneLeftIsNoObstacle()
    {
        var home = _folder.Sub("home");
        int old;
        await using (var killed = await HostProcess.StartAsync(home))
        {
            old = killed.Pid;
            killed.KillHard();
        }

        await using var host = await HostProcess.StartAsync(home);
        var second = await CommandLine.RunAsync(home, "serve", "--port", "0");

        second.Error.ShouldContain($"process {host.Pid}");
        second.Error.ShouldNotContain($"process {old})");
    }
}
