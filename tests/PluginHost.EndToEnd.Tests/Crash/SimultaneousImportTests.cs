using System.Text.Json;
using PluginHost.EndToEnd.Tests.Hosting;

namespace PluginHost.EndToEnd.Tests.Crash;

/// <summary>The same pictures from several sides at once are there once, and everybody is told so.</summary>
public sealed class SimultaneousImportTests : IDisposable
{
    private const int Files = 300;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Import_SameFolderByTwoCommandsWithoutServer_EveryPictureOnceAndBothSucceed()
    {
        var source = ImportSource.Make(_folder, Files);
        var home = _folder.Sub("home");

        var results = await Task.WhenAll(CommandLine.RunAsync(home, "import", source.Folder, "--json"), CommandLine.RunAsync(home, "import", source.Folder, "--json"));

        results.ShouldAllBe(result => result.ExitCode == 0, string.Join('\n', results.Select(result => result.Error + result.Output)));
        ShouldAddUp(results.Select(result => result.Json()));
        await using (var host = await HostProcess.StartAsync(home))
        {
            await host.SettleAsync();
        }

        new LibraryAudit(home, "two commands").CheckAtRest(source.Contents);
    }

    [Fact]
    public async Task Import_SameFilesByFoldersAndUploadsAtOnce_EveryPictureOnceAndAllSucceed()
    {
        var source = ImportSource.Make(_folder, Files);
        var home = _folder.Sub("home");
        await using (var host = await HostProcess.StartAsync(home))
        {
            ImportSource.Way[] ways = [ImportSource.Way.Folder, ImportSource.Way.Upload, ImportSource.Way.Folder, ImportSource.Way.Archive, ImportSource.Way.Upload];
            var jobs = await Task.WhenAll(ways.Select(way => source.StartAsync(host, way)));
            var ended = await Task.WhenAll(jobs.Select(host.WaitForJobAsync));
            var reports = await Task.WhenAll(jobs.Select(job => host.GetAsync($"imports/{job}")));

            ended.ShouldAllBe(job => job.GetProperty("state").GetString() == "succeeded", string.Join('\n', ended));
            ShouldAddUp(reports);
            (await host.GetAsync("pictures?limit=1")).GetProperty("total").GetInt32().ShouldBe(Files);
            await host.SettleAsync();
        }

        new LibraryAudit(home, "five imports").CheckAtRest(source.Contents);
    }

    private static void ShouldAddUp(IEnumerable<JsonElement> reports)
    {
        var counts = reports.Select(report => (Imported: Number(report, "imported"), Known: Number(report, "duplicates"), Failed: Number(report, "failed"))).ToArray();
        counts.ShouldAllBe(count => count.Imported + count.Known == Files && count.Failed == 0, string.Join(' ', counts));
        counts.Sum(count => count.Imported).ShouldBe(Files, string.Join(' ', counts));
    }

    private static int Number(JsonElement report, string name) => report.GetProperty(name).GetInt32();
}
