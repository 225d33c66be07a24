using System.Net;
using System.Text;

namespace PluginHost.Plugins.Library.Tests.Thumbnails;

public sealed class ThumbnailEndpointTests : IAsyncLifetime
{
    private LibraryServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await LibraryServer.StartAsync();
        await _server.Library.ImportAsync(_server.Library.Files.Write("a.png", Some.Picture(1)));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("image/webp,*/*", "image/webp", "512.webp")]
    [InlineData("*/*", "image/webp", "512.webp")]
    [InlineData("image/avif,image/jpeg", "image/jpeg", "512.jpg")]
    [InlineData("text/html", "image/jpeg", "512.jpg")]
    public async Task Get_Accept_DecidesTheEncoding(string accept, string mediaType, string made)
    {
        using var response = await GetAsync("", accept);

        response.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        response.Headers.Vary.ShouldBe(["Accept"]);
        Encoding.ASCII.GetString(await response.Content.ReadAsByteArrayAsync()).ShouldContain(made);
    }

    [Fact]
    public async Task Get_WithItsVersion_IsKeptForAYear()
    {
        var v = (await _server.GetAsync("pictures/1")).GetProperty("v").GetString();

        (await GetAsync($"?v={v}")).Headers.CacheControl!.ToString().ShouldBe("max-age=31536000, private, immutable");
        (await GetAsync("?v=old")).Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        (await GetAsync("")).Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
    }

    [Fact]
    public async Task Get_KnownEntity_IsNotSentAgain()
    {
        var tag = (await GetAsync("?size=256")).Headers.ETag!;

        using var request = new HttpRequestMessage(HttpMethod.Get, "pictures/1/thumbnail?size=256");
        request.Headers.IfNoneMatch.Add(tag);
        (await _server.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        using var other = new HttpRequestMessage(HttpMethod.Get, "pictures/1/thumbnail?size=512");
        other.Headers.IfNoneMatch.Add(tag);
        (await _server.Client.SendAsync(other)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_FromImport_NeedsNoDecode()
    {
        var decodes = _server.Library.Engine.Decodes;

        await GetAsync("?size=512");
        await GetAsync("?size=1440", "image/jpeg");

        _server.Library.Engine.Decodes.ShouldBe(decodes);
    }

    [Fact]
    public async Task Get_ManyAtOnce_MakeItOnce()
    {
        var decodes = _server.Library.Engine.Decodes;
        var gate = new TaskCompletionSource();
        _server.Library.Engine.Gate = gate.Task;

        var requests = Enumerable.Range(0, 20).Select(_ => GetAsync("?size=256")).ToArray();
        while (_server.Library.Engine.Decodes == decodes)
        {
            await Task.Delay(5);
        }

        gate.SetResult();
        (await Task.WhenAll(requests)).ShouldAllBe(response => response.StatusCode == HttpStatusCode.OK);
        (_server.Library.Engine.Decodes - decodes).ShouldBe(1);
        _server.Library.Blobs.Keys.ShouldContain(key => key.EndsWith("-256.webp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_PictureShownByItsPreview_IsMadeEachTimeUntilADecoderIsThere()
    {
        _server.Library.Engine.HasPreviewOnly = true;
        await _server.Library.ImportAsync(_server.Library.Files.Write("b.png", Some.Picture(2)));
        var v = (await _server.GetAsync("pictures/2")).GetProperty("v").GetString();
        var kept = _server.Library.Blobs.Keys.Count(key => key.StartsWith(".thumbnails", StringComparison.Ordinal));

        using var preview = await _server.Client.GetAsync($"pictures/2/thumbnail?size=512&v={v}", TestContext.Current.CancellationToken);
        preview.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        preview.Headers.ETag.ShouldBeNull();
        _server.Library.Blobs.Keys.Count(key => key.StartsWith(".thumbnails", StringComparison.Ordinal)).ShouldBe(kept);

        _server.Library.Engine.HasPreviewOnly = false;
        using var whole = await _server.Client.GetAsync($"pictures/2/thumbnail?size=512&v={v}", TestContext.Current.CancellationToken);
        whole.Headers.CacheControl!.ToString().ShouldBe("max-age=31536000, private, immutable");
        var groups = (await _server.GetAsync("pictures/2/metadata")).GetProperty("groups");
        groups[0].GetProperty("entries")[0].GetProperty("value").GetString().ShouldBe("PH9999: shown by its preview.");
    }

    [Fact]
    public async Task Get_Deleted_IsMadeAnew()
    {
        Directory.Delete(Path.Combine(_server.Library.Blobs.Root, ".thumbnails"), recursive: true);

        (await GetAsync("?size=512")).StatusCode.ShouldBe(HttpStatusCode.OK);

        _server.Library.Blobs.Keys.ShouldContain(key => key.EndsWith("-512.webp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_OriginalIsGoneToo_SaysSoAndIsNotKept()
    {
        Directory.Delete(Path.Combine(_server.Library.Blobs.Root, ".thumbnails"), recursive: true);
        Directory.Delete(Path.Combine(_server.Library.Blobs.Root, "originals"), recursive: true);

        using var response = await GetAsync("?size=512");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await response.Content.ReadAsStringAsync()).ShouldContain("PH4010");
    }

    [Theory]
    [InlineData("?size=300")]
    [InlineData("?size=x")]
    public async Task Get_OtherSize_IsRefused(string query) => (await GetAsync(query)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    private Task<HttpResponseMessage> GetAsync(string query, string accept = "image/webp")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"pictures/1/thumbnail{query}");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return _server.Client.SendAsync(request);
    }
}
