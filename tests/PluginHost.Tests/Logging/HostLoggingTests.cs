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
        line.ShouldContain("WRN Acme.Warm 0HN1:07 7 pictures are cold");
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
