using Microsoft.Extensions.Logging;
using PluginHost.Logging;
using Serilog;

namespace PluginHost.Tests.Logging;

public sealed class HostLoggingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pluginhost-logs-").FullName;

    [Fact]
    public void OpenFiles_MessageWithinARequest_StandsInOneLineWithSourceAndRequest()
    {
        using (var factory = Open(files: 3))
        {
            var log = factory.CreateLogger("Acme.Warm");
            using (log.BeginScope(new Dictionary<string, object> { ["RequestId"] = "0HN1:07" }))
            {
                log.LogWarning("{Count} pictures are cold", 7);
            }
        }

        var line = File.ReadAllLines(Files().ShouldHaveSingleItem()).ShouldHaveSingleItem();
        line.ShouldContain("WRN Acme.Warm 0HN1:07  7 pictures are cold");
    }

    [Fact]
    public void OpenFiles_MessageWithinATrace_CarriesItsId()
    {
        using var activity = new System.Diagnostics.Activity("request").Start();
        using (var factory = Open(files: 3))
        {
            factory.CreateLogger("Acme.Warm").LogWarning("cold");
        }

        File.ReadAllLines(Files().ShouldHaveSingleItem()).ShouldHaveSingleItem().ShouldContain($"WRN Acme.Warm  {activity.TraceId.ToHexString()} cold");
    }

    [Fact]
    public void OpenFiles_MoreThanAFileHolds_GoesOnInAnotherAndDropsTheOldest()
    {
        using (var factory = Open(files: 2))
        {
            var log = factory.CreateLogger("Acme");
            for (var i = 0; i < 45; i++)
            {
                log.LogInformation("{Index} {Text}", i, new string('x', 100_000));
            }
        }

        Files().Length.ShouldBe(2);
        Files().ShouldAllBe(file => new FileInfo(file).Length < 1_200_000);
        File.ReadAllText(Files()[^1]).ShouldContain("44 xxx");
    }

    [Theory]
    [InlineData(LogLevel.Information, "INF Acme told|WRN Microsoft.AspNetCore warned")]
    [InlineData(LogLevel.Debug, "DBG Acme detail|INF Acme told|DBG Microsoft.AspNetCore detail|INF Microsoft.AspNetCore told|WRN Microsoft.AspNetCore warned")]
    public void SetLevels_OfTheFiles_LeavesOutWhatWasNotAskedFor(LogLevel level, string expected)
    {
        using (var factory = LoggerFactory.Create(logs => HostLogging.SetLevels(logs, level)))
        {
            HostLogging.AddFiles(factory, HostLogging.OpenFiles(_folder, files: 2, megabytes: 1));
            var (own, framework) = (factory.CreateLogger("Acme"), factory.CreateLogger("Microsoft.AspNetCore"));
            own.LogTrace("trace");
            own.LogDebug("detail");
            own.LogInformation("told");
            framework.LogDebug("detail");
            framework.LogInformation("told");
            framework.LogWarning("warned");
        }

        File.ReadAllLines(Files().ShouldHaveSingleItem()).Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(3))).ShouldBe(expected.Split('|'));
    }

    [Fact]
    public void OpenFiles_FolderIsGone_CostsMessagesAndNothingElse()
    {
        Directory.Delete(_folder, recursive: true);
        File.WriteAllText(_folder, "a file where the folder should be");

        Should.NotThrow(() =>
        {
            using var factory = Open(files: 2);
            factory.CreateLogger("Acme").LogInformation("lost");
        });
    }

    public void Dispose()
    {
        if (File.Exists(_folder))
        {
            File.Delete(_folder);
        }
        else
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private ILoggerFactory Open(int files) => LoggerFactory.Create(logs => logs.AddSerilog(HostLogging.OpenFiles(_folder, files, megabytes: 1), dispose: true));

    private string[] Files() => [.. Directory.GetFiles(_folder).Order(StringComparer.Ordinal)];
}
