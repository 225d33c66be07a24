using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Files.Local.Tests;

public sealed class LocalBlobStoreTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PutAsync_BytesAndStagedFiles_AreFilesUnderTheirKeys()
    {
        using var store = new TestStore();

        var bytes = await store.PutAsync("originals/2026/11/beach.jpg", [1, 2, 3]);
        var staged = await store.PutStagedAsync("originals/2026/11/sea \u00e4\U0001F600.jpg", [4, 5]);
        var stat = await store.Blobs.StatAsync(new StatRequest(TestStore.Key("originals/2026/11/beach.jpg")), Token);

        bytes.Refusal.ShouldBeNull();
        bytes.Info.ShouldBe(stat);
        (stat!.Bytes, stat.LocalPath).ShouldBe((3L, Path.Combine(store.Folder, "originals", "2026", "11", "beach.jpg")));
        staged.Info!.Bytes.ShouldBe(2);
        (await store.ReadAsync("originals/2026/11/sea \u00e4\U0001F600.jpg")).ShouldBe([4, 5]);
        store.Files.Length.ShouldBe(2);
    }

    [Fact]
    public async Task PutAsync_ExistingKey_IsRefusedUnlessReplaced()
    {
        using var store = new TestStore();
        await store.PutAsync("a/b", [1]);
        var path = (await store.Blobs.StageAsync(new StageRequest(0), Token)).Path!;
        await File.WriteAllBytesAsync(path, [2], Token);

        var refused = await store.Blobs.PutAsync(new PutRequest(TestStore.Key("a/b")) { StagedPath = path }, Token);
        var kept = File.Exists(path);
        var replaced = await store.Blobs.PutAsync(new PutRequest(TestStore.Key("a/b")) { StagedPath = path, Replace = true }, Token);

        refused.Refusal!.Code.ShouldBe("PH6104");
        refused.Refusal.Reason.ShouldContain("a/b");
        kept.ShouldBeTrue();
        replaced.Refusal.ShouldBeNull();
        File.Exists(path).ShouldBeFalse();
        (await store.ReadAsync("a/b")).ShouldBe([2]);
    }

    [Fact]
    public async Task OpenAsync_Ranges_AnswerThatPartOnly()
    {
        using var store = new TestStore();
        await store.PutAsync("a", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);

        (await store.ReadAsync("a", 3, 4)).ShouldBe([3, 4, 5, 6]);
        (await store.ReadAsync("a", 8)).ShouldBe([8, 9]);
        (await store.ReadAsync("a", 8, 100)).ShouldBe([8, 9]);
        (await store.ReadAsync("a", 10)).ShouldBe([]);
        (await store.ReadAsync("a", 99, 5)).ShouldBe([]);
        (await store.ReadAsync("a", 0, 0)).ShouldBe([]);
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => store.ReadAsync("a", -1));
        await using var content = (await store.Blobs.OpenAsync(new OpenRequest(TestStore.Key("a"), 2, 5), Token)).Content!;
        content.Seek(-2, SeekOrigin.End);
        (content.ReadByte(), content.ReadByte(), content.ReadByte(), content.Length).ShouldBe((5, 6, -1, 5L));
    }

    [Fact]
    public async Task OpenAsync_MissingBlobOrFolder_IsRefused()
    {
        using var store = new TestStore();
        await store.PutAsync("a/b/c", [1]);

        foreach (var key in new[] { "x", "a/x/y", "a/b", "a/b/c/d" })
        {
            (await store.Blobs.OpenAsync(new OpenRequest(TestStore.Key(key)), Token)).Refusal!.Code.ShouldBe("PH6107", key);
            (await store.Blobs.StatAsync(new StatRequest(TestStore.Key(key)), Token)).ShouldBeNull();
            await store.Blobs.DeleteAsync(new DeleteBlobRequest(TestStore.Key(key)), Token);
        }

        (await store.ReadAsync("a/b/c")).ShouldBe([1]);
    }

    [Fact]
    public async Task DeleteAsync_LastFileOfAFolder_RemovesEmptyFoldersOnly()
    {
        using var store = new TestStore();
        await store.PutAsync("a/b/c/d", [1]);
        await store.PutAsync("a/x", [1]);

        await store.Blobs.DeleteAsync(new DeleteBlobRequest(TestStore.Key("a/b/c/d")), Token);
        var afterFirst = Directory.Exists(Path.Combine(store.Folder, "a", "b"));
        await store.Blobs.DeleteAsync(new DeleteBlobRequest(TestStore.Key("a/x")), Token);

        afterFirst.ShouldBeFalse();
        Directory.Exists(Path.Combine(store.Folder, "a")).ShouldBeFalse();
        Directory.Exists(store.Folder).ShouldBeTrue();
    }

    [Theory]
    [InlineData(".staging/x")]
    [InlineData(".STAGING/x")]
    [InlineData("library.db")]
    [InlineData("library.db-wal")]
    public async Task PutAsync_NamesOfTheLibraryItself_AreRefused(string key)
    {
        using var store = new TestStore();
        await File.WriteAllTextAsync(Path.Combine(store.Folder, "library.db"), "database", Token);

        (await store.PutAsync(key, [1], replace: true)).Refusal!.Code.ShouldBe("PH6108");
        (await store.Blobs.OpenAsync(new OpenRequest(TestStore.Key(key)), Token)).Refusal!.Code.ShouldBe("PH6108");

        (await store.ListAsync()).ShouldBeEmpty();
        (await File.ReadAllTextAsync(Path.Combine(store.Folder, "library.db"), Token)).ShouldBe("database");
    }

    [Fact]
    public async Task PutAsync_PathThatWasNotStaged_IsRefusedAndLeftAlone()
    {
        using var store = new TestStore();
        using var other = new TestStore();
        var outside = Path.Combine(other.Folder, "secret");
        await File.WriteAllTextAsync(outside, "secret", Token);
        var staging = Path.GetDirectoryName((await store.Blobs.StageAsync(new StageRequest(0), Token)).Path)!;
        File.CreateSymbolicLink(Path.Combine(staging, "link"), outside);

        foreach (var path in new[] { outside, Path.Combine(staging, "..", "..", "..", Path.GetFileName(other.Folder), "secret"), Path.Combine(staging, "link"), Path.Combine(staging, "none") })
        {
            (await store.Blobs.PutAsync(new PutRequest(TestStore.Key("a")) { StagedPath = path }, Token)).Refusal!.Code.ShouldBe("PH6110", path);
        }

        File.Exists(outside).ShouldBeTrue();
        await Should.ThrowAsync<ArgumentException>(async () => await store.Blobs.PutAsync(new PutRequest(TestStore.Key("a")), Token));
    }

    [Fact]
    public async Task PutAsync_FileInPlaceOfAFolder_IsRefused()
    {
        using var store = new TestStore();
        await store.PutAsync("a", [1]);

        (await store.PutAsync("a/b", [2])).Refusal!.Code.ShouldBe("PH6109");
        (await store.PutAsync("c/d", [2])).Refusal.ShouldBeNull();
        (await store.PutAsync("c", [3], replace: true)).Refusal.ShouldNotBeNull();

        (await store.ReadAsync("c/d")).ShouldBe([2]);
        store.Files.ShouldBe(["a", Path.Combine("c", "d")]);
    }

    [Fact]
    public async Task StageAsync_BelowTheReserve_NamesVolumeFreeNeededAndCure()
    {
        using var store = new TestStore(minFreeGb: 10_000);

        var staged = await store.Blobs.StageAsync(new StageRequest(5_000_000), Token);
        var put = await store.PutAsync("a", [1]);
        var usage = await store.Blobs.MeasureAsync(new MeasureRequest(), Token);
        store.Settings.Current = new FilesLocalSettings(0);

        staged.Refusal!.Code.ShouldBe("PH6102");
        staged.Refusal.Reason.ShouldMatch(@"^The volume /\S* has [\d.]+ [GM]B free; 5\.0 MB are needed and 10000\.0 GB must stay free\.$");
        staged.Refusal.Cure!.ShouldContain("minFreeGb");
        put.Refusal!.Code.ShouldBe("PH6102");
        (usage.ReservedBytes, usage.Writable).ShouldBe((10_000_000_000_000L, false));
        usage.FreeBytes!.Value.ShouldBeGreaterThan(0);
        (await store.PutAsync("a", [1])).Refusal.ShouldBeNull();
        (await store.Blobs.MeasureAsync(new MeasureRequest(), Token)).Writable.ShouldBeTrue();
    }
}
