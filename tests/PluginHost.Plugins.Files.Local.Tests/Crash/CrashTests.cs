using PluginHost.Plugins.Files.Local.Layout;
using PluginHost.Plugins.Files.Local.Staging;

namespace PluginHost.Plugins.Files.Local.Tests.Crash;

public sealed class CrashTests
{
    [Fact]
    public async Task Kill_InTheMiddleOfPuts_LeavesWholeFilesOnlyAndASweptStaging()
    {
        var token = TestContext.Current.CancellationToken;
        using var store = new TestStore();
        var random = new Random(4);
        var acknowledged = new List<string>();
        for (var round = 0; round < 5; round++)
        {
            using var child = Child.Start("dotnet", "exec", Child.Assembly, PutForever.Verb, store.Folder);
            for (var left = random.Next(1, 40); await child.StandardOutput.ReadLineAsync(token) is { } key; left--)
            {
                acknowledged.Add(key);
                if (left == 0)
                {
                    await Task.Delay(random.Next(3), token);
                    child.Kill();
                }
            }

            await child.WaitForExitAsync(token);
        }

        StagingSweep.Run(new LibraryRoot(store.Folder), TimeProvider.System.GetUtcNow());

        var stored = await store.ListAsync();
        acknowledged.Except(stored).ShouldBeEmpty();
        acknowledged.Count.ShouldBeGreaterThan(5);
        foreach (var key in stored)
        {
            var content = (await store.ReadAsync(key))!;
            content.Length.ShouldBe(PutForever.Size);
            content.Distinct().ShouldHaveSingleItem();
        }

        Directory.GetFileSystemEntries(Path.Combine(store.Folder, ".staging")).ShouldBeEmpty();
    }
}
