using PluginHost.Plugins.Files.Local.Layout;
using PluginHost.Plugins.Files.Local.Staging;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Files.Local.Tests.Staging;

public sealed class StagingSweepTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_LeavesWhatIsInUseOrNotOurs()
    {
        using var store = new TestStore();
        var mine = (await store.Blobs.StageAsync(new StageRequest(0), Token)).Path!;
        await File.WriteAllTextAsync(mine, "in use", Token);
        var now = DateTimeOffset.UnixEpoch.AddYears(60);
        var gone = Make(store, new StagingOwner(int.MaxValue, 1, Environment.MachineName).ToString());
        var samePid = Make(store, (StagingOwner.Current() with { StartedAt = 1 }).ToString());
        var elsewhereOld = Make(store, new StagingOwner(1, 1, "other-machine").ToString(), now.AddDays(-2));
        var elsewhereNew = Make(store, new StagingOwner(2, 1, "other-machine").ToString(), now);
        var foreign = Make(store, "somebody's notes");

        StagingSweep.Run(new LibraryRoot(store.Folder), now);

        new[] { mine, gone, samePid, elsewhereOld, elsewhereNew, foreign }.Select(File.Exists).ShouldBe([true, false, false, false, true, true]);
        (await store.Blobs.PutAsync(new PutRequest(TestStore.Key("a")) { StagedPath = mine }, Token)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Current_OfARunningProcess_DoesNotDependOnTheClock()
    {
        using var child = Crash.Child.Start("sleep", "30");
        try
        {
            var before = StagingOwner.Current();
            var ticks = (await File.ReadAllTextAsync($"/proc/{Environment.ProcessId}/stat", Token)).Split(") ")[1].Split(' ')[19];

            before.StartedAt.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(ticks);
            before.IsAlive().ShouldBeTrue();
            (before with { Process = child.Id }).IsAlive().ShouldBeFalse();
        }
        finally
        {
            child.Kill();
        }
    }

    [Fact]
    public void Run_NoLibraryYet_DoesNothing() =>
        Should.NotThrow(() => StagingSweep.Run(new LibraryRoot(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString())), DateTimeOffset.UnixEpoch));

    private static string Make(TestStore store, string owner, DateTimeOffset? written = null)
    {
        var folder = Directory.CreateDirectory(Path.Combine(store.Folder, ".staging", owner)).FullName;
        var file = Path.Combine(folder, "part");
        File.WriteAllText(file, "part");
        if (written is { } at)
        {
            File.SetLastWriteTimeUtc(file, at.UtcDateTime);
            Directory.SetLastWriteTimeUtc(folder, at.UtcDateTime);
        }

        return file;
    }
}
