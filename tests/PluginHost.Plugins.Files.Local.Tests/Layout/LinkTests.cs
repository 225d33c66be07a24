using PluginHost.Sdk;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Files.Local.Tests.Layout;

public sealed class LinkTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Links_OutOfTheLibrary_AreRefusedForEveryCall()
    {
        using var store = new TestStore();
        using var outside = new TestStore();
        await File.WriteAllTextAsync(Path.Combine(outside.Folder, "secret"), "secret", Token);
        Directory.CreateSymbolicLink(Path.Combine(store.Folder, "out"), outside.Folder);
        File.CreateSymbolicLink(Path.Combine(store.Folder, "file"), Path.Combine(outside.Folder, "secret"));
        Directory.CreateSymbolicLink(Path.Combine(store.Folder, "twice"), "out");
        Directory.CreateSymbolicLink(Path.Combine(store.Folder, "circle"), "circle");

        foreach (var key in new[] { "out/secret", "file", "twice/secret", "circle/x" })
        {
            (await store.Blobs.OpenAsync(new OpenRequest(TestStore.Key(key)), Token)).Refusal!.Code.ShouldBe("PH6108", key);
            (await store.PutAsync(key, [1], replace: true)).Refusal!.Code.ShouldBe("PH6108", key);
            (await Should.ThrowAsync<PluginFaultException>(async () => await store.Blobs.StatAsync(new StatRequest(TestStore.Key(key)), Token))).Code.ShouldBe("PH6108");
            (await Should.ThrowAsync<PluginFaultException>(async () => await store.Blobs.DeleteAsync(new DeleteBlobRequest(TestStore.Key(key)), Token))).Code.ShouldBe("PH6108");
        }

        (await store.ListAsync()).ShouldBeEmpty();
        (await File.ReadAllTextAsync(Path.Combine(outside.Folder, "secret"), Token)).ShouldBe("secret");
    }

    [Fact]
    public async Task Links_WithinTheLibraryAndToIt_Work()
    {
        using var store = new TestStore();
        await store.PutAsync("real/a", [7]);
        Directory.CreateSymbolicLink(Path.Combine(store.Folder, "alias"), "real");
        using var parent = new TestStore();
        var moved = Path.Combine(parent.Folder, "library");
        Directory.CreateSymbolicLink(moved, store.Folder);
        using var through = new LinkedStore(moved);

        (await store.ReadAsync("alias/a")).ShouldBe([7]);
        (await through.Store.ReadAsync("alias/a")).ShouldBe([7]);
        (await through.Store.PutAsync("new/b", [8])).Refusal.ShouldBeNull();
        (await store.ListAsync()).ShouldBe(["new/b", "real/a"]);
    }

    /// <summary>Removes the link only, not what it points at.</summary>
    private sealed class LinkedStore(string link) : IDisposable
    {
        public TestStore Store { get; } = new(link);

        public void Dispose() => File.Delete(link);
    }
}
