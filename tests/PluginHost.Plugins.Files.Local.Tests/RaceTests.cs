using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Files.Local.Tests;

public sealed class RaceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PutAsync_SixteenOnOneKey_OneWinsWhole(bool staged)
    {
        using var store = new TestStore();
        for (var round = 0; round < 20; round++)
        {
            var key = $"race/{round}/file";
            var results = await Task.WhenAll(Enumerable.Range(1, 16).Select(i => Task.Run(async () =>
            {
                var content = Enumerable.Repeat((byte)i, 10_000 * i).ToArray();
                return (i, Result: staged ? await store.PutStagedAsync(key, content) : await store.PutAsync(key, content, durable: false));
            })));

            var winner = results.Where(result => result.Result.Refusal is null).ShouldHaveSingleItem();
            results.Where(result => result.i != winner.i).ShouldAllBe(result => result.Result.Refusal!.Code == "PH6104");
            (await store.ReadAsync(key)).ShouldBe(Enumerable.Repeat((byte)winner.i, 10_000 * winner.i));
        }
    }

    [Fact]
    public async Task PutReplaceDeleteAndRead_AtOnce_NeverShowHalfAFile()
    {
        using var store = new TestStore();
        using var done = new CancellationTokenSource();

        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                var content = await store.ReadAsync("deep/er/file") ?? [];
                content.Distinct().Count().ShouldBeLessThan(2);
                content.Length.ShouldBe(content.Length == 0 ? 0 : content[0] * 5000);
            }
        })).ToArray();
        await Task.WhenAll(Enumerable.Range(1, 16).Select(i => Task.Run(async () =>
        {
            for (var n = 0; n < 30; n++)
            {
                if (i % 4 == 0)
                {
                    await store.Blobs.DeleteAsync(new DeleteBlobRequest(TestStore.Key("deep/er/file")), Token);
                }
                else
                {
                    (await store.PutAsync("deep/er/file", [.. Enumerable.Repeat((byte)i, 5000 * i)], replace: true, durable: i % 2 == 0)).Refusal.ShouldBeNull();
                }
            }
        })));
        await done.CancelAsync();
        await Task.WhenAll(readers);

        Directory.GetFiles(Path.Combine(store.Folder, ".staging"), "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }
}
