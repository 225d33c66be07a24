using System.Diagnostics;
using PluginHost.EndToEnd.Tests.Hosting;

namespace PluginHost.EndToEnd.Tests;

/// <summary>Plugins that end the process, which nothing inside of it can prevent.</summary>
public sealed class SafeModeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Killing.FailsFastInConfigure", "constructor or Configure")]
    [InlineData("Killing.OverflowsLater", "running")]
    [InlineData("Killing.ExitsInStart", "StartAsync")]
    public async Task Serve_PluginEndsTheProcess_ThirdStartIsSafeAndNamesIt(string type, string evidence)
    {
        var home = _folder.Sub("home");
        PluginFolder.InstallAssorted(_folder.Sub("home", "plugins"), type, "killing.plugin");
        await CrashAsync(home);
        await CrashAsync(home);

        await using (var host = await HostProcess.StartAsync(home))
        {
            var health = await host.Owner.GetStringAsync("/healthz/ready");
            health.ShouldContain("\"safeMode\":true");
            var plugins = await host.GetAsync("plugins");
            var safeMode = plugins.GetProperty("safeMode");
            safeMode.GetProperty("active").GetBoolean().ShouldBeTrue();
            safeMode.GetProperty("suspects")[0].GetProperty("plugin").GetString().ShouldBe("killing.plugin");
            safeMode.GetProperty("suspects")[0].GetProperty("evidence").GetString()!.ShouldContain(evidence);
            var killing = plugins.GetProperty("items").EnumerateArray().Single(plugin => plugin.GetProperty("id").GetString() == "killing.plugin");
            killing.GetProperty("state").GetString().ShouldBe("disabled");
            killing.GetProperty("reason").GetString()!.ShouldStartWith("PH1701");
            plugins.GetProperty("items").EnumerateArray().Count(plugin => plugin.GetProperty("state").GetString() is "active" or "degraded")
                .ShouldBe(Directory.GetDirectories(Path.Combine(BuildOutput.HostDirectory, "plugins")).Length);
            await SaidAsync(host, "Safe mode.");

            var doctor = await CommandLine.RunAsync(home, "doctor");
            doctor.ExitCode.ShouldBe(2);
            doctor.Output.ShouldContain("PH1702");
            (await CommandLine.RunAsync(home, "plugin", "disable", "killing.plugin")).ExitCode.ShouldBe(0);
            var left = await CommandLine.RunAsync(home, "plugins", "leave-safe-mode");
            left.ExitCode.ShouldBe(0, left.Error);
        }

        await using var again = await HostProcess.StartAsync(home);
        (await again.GetAsync("safe-mode")).GetProperty("active").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task RestoreLastGood_NothingRemembered_SaysSo()
    {
        var result = await CommandLine.RunAsync(_folder.Sub("home"), "plugin", "restore-last-good");

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("PH1703");
    }

    private static async Task SaidAsync(HostProcess host, string text)
    {
        for (var round = 0; round < 200 && !host.Log.Contains(text, StringComparison.Ordinal); round++)
        {
            await Task.Delay(50);
        }

        host.Log.ShouldContain(text);
    }

    private static async Task CrashAsync(string home)
    {
        var info = CommandLine.StartInfo(home, "serve", "--port", "0");
        info.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        using var process = Process.Start(info)!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        process.ExitCode.ShouldNotBe(0);
    }
}
