using System.Diagnostics;
using System.Text.Json;
using PluginHost.EndToEnd.Tests.Hosting;

namespace PluginHost.EndToEnd.Tests.Crash;

/// <summary>Kills at random moments of imports: nothing lost, nothing doubled, nothing left behind, and the job goes on by itself.</summary>
public sealed class KilledImportTests : IDisposable
{
    private const int Files = 160;
    private static readonly int Kills = 20 * Dice.Longer;

    private readonly TemporaryFolder _folder = new();
    private readonly Dice _dice = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Kill_TwentyTimesAtRandom_EveryImportEndsWithTheRightCounts()
    {
        var source = ImportSource.Make(_folder, Files);
        var whole = await MeasureAsync(source);
        var kills = 0;
        for (var library = 0; kills < Kills; library++)
        {
            var way = (ImportSource.Way)(library % 3);
            var home = _folder.Sub($"home-{library}");
            var note = $"{_dice}, library {library} by {way}, after {kills} kills";
            var audit = new LibraryAudit(home, note);
            long? job = null;
            while (true)
            {
                await using var host = await HostProcess.StartAsync(home);
                if (kills < Kills && await IsCutOffAsync(host, source, way, job, _dice.UpTo(whole * 0.8)))
                {
                    kills++;
                    audit.CheckAfterKill();
                    job ??= audit.FindImport();
                    continue;
                }

                job ??= audit.FindImport() ?? await source.StartAsync(host, way);
                await CheckAsync(host, job.Value, note);
                await host.SettleAsync();
                break;
            }

            audit.CheckAtRest(source.Contents);
            Directory.Delete(home, recursive: true);
        }
    }

    [Fact]
    public async Task Kill_CommandLineImport_TheNextOneBringsTheRest()
    {
        var source = ImportSource.Make(_folder, Files);
        var home = _folder.Sub("home");
        var audit = new LibraryAudit(home, _dice.ToString());
        for (var round = 0; round < 4 * Dice.Longer; round++)
        {
            using var import = Process.Start(CommandLine.StartInfo(home, "import", source.Folder, "--json"))!;
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(0.6) + _dice.UpTo(TimeSpan.FromSeconds(3)));
            await import.WaitForExitAsync(limit.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            import.Kill();
            await import.WaitForExitAsync();
            audit.CheckAfterKill();
        }

        var last = await CommandLine.RunAsync(home, "import", source.Folder, "--json");

        last.ExitCode.ShouldBe(0, $"{_dice} {last.Error}");
        var report = last.Json();
        (Number(report, "imported") + Number(report, "duplicates"), Number(report, "failed")).ShouldBe((Files, 0), _dice.ToString());
        await using (var host = await HostProcess.StartAsync(home))
        {
            await host.SettleAsync();
        }

        audit.CheckAtRest(source.Contents);
    }

    /// <summary>How long an import takes from the wish to the end, here and now.</summary>
    private async Task<TimeSpan> MeasureAsync(ImportSource source)
    {
        var home = _folder.Sub("measured");
        await using var host = await HostProcess.StartAsync(home);
        var clock = Stopwatch.StartNew();
        await host.WaitForJobAsync(await source.StartAsync(host, ImportSource.Way.Folder));
        return clock.Elapsed;
    }

    /// <summary>Starts the import if it is not there yet, and kills the host after a while unless the import was faster.</summary>
    private static async Task<bool> IsCutOffAsync(HostProcess host, ImportSource source, ImportSource.Way way, long? job, TimeSpan delay)
    {
        var working = Task.Run(async () => await host.WaitForJobAsync(job ?? await source.StartAsync(host, way)));
        await Task.WhenAny(working, Task.Delay(delay));
        if (working.IsCompletedSuccessfully)
        {
            return false;
        }

        host.KillHard();
        await working.ContinueWith(_ => { }, TaskScheduler.Default);
        return true;
    }

    private static async Task CheckAsync(HostProcess host, long job, string note)
    {
        var ended = await host.WaitForJobAsync(job);
        ended.GetProperty("state").GetString().ShouldBe("succeeded", $"{note}\n{ended}\n{host.Log}");
        var report = await host.GetAsync($"imports/{job}");
        (Number(report, "imported"), Number(report, "duplicates"), Number(report, "failed"), Number(report, "total")).ShouldBe((Files, 0, 0, Files), $"{note}\n{report}\n{host.Log}");
        (await host.GetAsync("pictures?limit=1")).GetProperty("total").GetInt32().ShouldBe(Files, note);
    }

    private static int Number(JsonElement report, string name) => report.GetProperty(name).GetInt32();
}
