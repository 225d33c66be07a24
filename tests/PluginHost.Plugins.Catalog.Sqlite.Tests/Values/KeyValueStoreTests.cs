using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Values;

public sealed class KeyValueStoreTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SetAsync_ByNamespace_IsKeptReplacedAndRemoved()
    {
        var library = await TestLibrary.OpenAsync();
        await SetAsync(library, "a.b", "k", [1, 2, 3]);
        await SetAsync(library, "a.c", "k", []);
        await SetAsync(library, "a.b", "k", [4]);

        await using var reopened = await library.ReopenAsync();

        (await GetAsync(reopened, "a.b", "k")).ShouldBe([4]);
        (await GetAsync(reopened, "a.c", "k")).ShouldBe([]);
        (await GetAsync(reopened, "a.b", "K")).ShouldBeNull();
        await SetAsync(reopened, "a.b", "k", null);
        (await GetAsync(reopened, "a.b", "k")).ShouldBeNull();
    }

    [Fact]
    public async Task ListAsync_Prefix_IsTakenLiterally()
    {
        await using var library = await TestLibrary.OpenAsync();
        foreach (var key in new[] { "b", "a%b", "a_b", "axb", "a", "\u00e4", "a\U0001F600", "a\uFFFC" })
        {
            await SetAsync(library, "p.q", key, [1]);
        }

        await SetAsync(library, "p.r", "a", [1]);

        (await ListAsync("a")).ShouldBe(["a", "a%b", "a_b", "axb", "a\uFFFC", "a\U0001F600"]);
        (await ListAsync("a%")).ShouldBe(["a%b"]);
        (await ListAsync("a_")).ShouldBe(["a_b"]);
        (await ListAsync("")).Count.ShouldBe(8);

        async Task<IReadOnlyList<string>> ListAsync(string prefix) => (await library.Values.ListAsync(new ListValuesRequest("p.q", prefix), Token)).Keys;
    }

    [Fact]
    public async Task SetAsync_BadKeyOrLargeValue_SaysWhich()
    {
        await using var library = await TestLibrary.OpenAsync();

        foreach (var key in new[] { "", new string('k', 201), "nul\0", "half \ud800" })
        {
            await Should.ThrowAsync<ArgumentException>(() => SetAsync(library, "p.q", key, [1]));
        }

        (await Should.ThrowAsync<ArgumentException>(() => SetAsync(library, "p.q", "large", new byte[(1 << 20) + 1]))).Message.ShouldContain("large");
        await SetAsync(library, "p.q", "large", new byte[1 << 20]);
    }

    private static Task SetAsync(TestLibrary library, string owner, string key, byte[]? value) =>
        library.Values.SetAsync(new SetValueRequest(owner, key, value is null ? null : (ReadOnlyMemory<byte>?)value), Token).AsTask();

    private static async Task<byte[]?> GetAsync(TestLibrary library, string owner, string key) =>
        (await library.Values.GetAsync(new GetValueRequest(owner, key), Token)).Value?.ToArray();
}
