using System.Security.Cryptography;
using PluginHost.Plugins.Filters.Preview;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Tests.Preview;

public sealed class PixelCacheTests
{
    private readonly PixelCache _cache = new();
    private int _decodes;

    [Fact]
    public async Task GetOrAdd_Again_DecodesOnce()
    {
        var first = await GetAsync(1);
        var again = await GetAsync(1);

        again.ShouldBeSameAs(first);
        _decodes.ShouldBe(1);
    }

    [Fact]
    public async Task GetOrAdd_OtherSize_IsAnother()
    {
        await GetAsync(1, size: 100);
        await GetAsync(1, size: 200);

        _decodes.ShouldBe(2);
    }

    [Fact]
    public async Task GetOrAdd_MoreThanFits_ForgetsWhatWasUsedLongestAgo()
    {
        await GetAsync(1);
        await GetAsync(2);
        await GetAsync(1);
        await GetAsync(3);

        await GetAsync(1);
        _decodes.ShouldBe(3);
        await GetAsync(2);
        _decodes.ShouldBe(4);
    }

    [Fact]
    public async Task GetOrAdd_Failed_IsTriedAgain()
    {
        await Should.ThrowAsync<IOException>(_cache.GetOrAdd(Hash(1), 100, 100, () => Task.FromException<Outcome<PixelBuffer>>(new IOException())));

        await GetAsync(1);

        _decodes.ShouldBe(1);
    }

    // Room for two pictures, and a third that is on its way.
    private async Task<PixelBuffer> GetAsync(byte picture, int size = 100) =>
        (await _cache.GetOrAdd(Hash(picture), size, 2_000, () => Task.FromResult(Make()))).Value!;

    private Outcome<PixelBuffer> Make()
    {
        _decodes++;
        return new PixelBuffer(10, 30, SampleChannels.Rgb, new byte[900]);
    }

    private static ContentHash Hash(byte picture) => new(SHA256.HashData([picture]));
}
