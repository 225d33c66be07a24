using System.IO.Compression;
using System.Net;
using System.Text;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.StaticUi;

public sealed class StaticUiTests
{
    [Fact]
    public async Task Asset_ClientTakesBrotli_GetsTheReadyMadeCopyForAYear()
    {
        await using var host = await BuiltAsync();
        using var client = host.Anonymous();
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, br");

        using var response = await client.GetAsync("assets/app-1a2b.js");

        response.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/javascript; charset=utf-8");
        response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        response.Headers.Vary.ShouldBe(["Accept-Encoding"]);
        await using var stream = new BrotliStream(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        (await reader.ReadToEndAsync()).ShouldBe("console.log('built')");
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    [InlineData("", null)]
    public async Task Asset_Encoding_IsNegotiated(string accept, string? expected)
    {
        await using var host = await BuiltAsync();
        using var client = host.Anonymous();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", accept);

        using var response = await client.GetAsync("assets/app-1a2b.js");

        response.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(expected);
    }

    [Fact]
    public async Task Asset_KnownToTheClient_Is304()
    {
        await using var host = await BuiltAsync();
        using var client = host.Anonymous();
        using var first = await client.GetAsync("assets/app-1a2b.js");
        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await client.GetAsync("assets/app-1a2b.js");

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await second.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("plugins")]
    [InlineData("pictures/42?view=full")]
    public async Task Page_AnyAddress_IsTheStartPageAndNotKept(string path)
    {
        await using var host = await BuiltAsync();
        using var client = host.Anonymous();
        client.DefaultRequestHeaders.Add("Accept", "text/html,*/*");

        using var response = await client.GetAsync(path);

        (await response.Content.ReadAsStringAsync()).ShouldContain("<title>Built</title>");
        response.Headers.CacheControl!.NoCache.ShouldBeTrue();
    }

    [Theory]
    [InlineData("assets/missing.js", "*/*")]
    [InlineData("..%2f..%2fetc%2fpasswd", "*/*")]
    [InlineData("assets/../../secret.txt", "*/*")]
    [InlineData("api/v1/missing", "text/html")]
    [InlineData("assets/app-1a2b.js.br", "*/*")]
    public async Task File_NotThere_IsAProblem(string path, string accept)
    {
        await using var host = await BuiltAsync();
        using var client = host.Anonymous();
        client.DefaultRequestHeaders.Add("Accept", accept);

        using var response = await client.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await TestHost.CodeOf(response)).ShouldBe("PH5040");
    }

    [Fact]
    public async Task NewBuild_IsSeenWithoutARestart()
    {
        await using var host = await BuiltAsync();
        using var client = host.Anonymous();
        (await client.GetAsync("assets/new-3c4d.js")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await File.WriteAllTextAsync(Path.Combine(host.WebRoot, "assets", "new-3c4d.js"), "new");
        var index = Path.Combine(host.WebRoot, "index.html");
        File.SetLastWriteTimeUtc(index, File.GetLastWriteTimeUtc(index).AddSeconds(5));

        (await client.GetStringAsync("assets/new-3c4d.js")).ShouldBe("new");
    }

    [Fact]
    public async Task NotBuilt_ThePageSaysHow()
    {
        await using var host = await TestHost.StartAsync(options => options with { WebRoot = Path.Combine(options.WebRoot, "missing") });
        using var client = host.Anonymous();
        client.DefaultRequestHeaders.Add("Accept", "text/html");

        using var response = await client.GetAsync("");

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await response.Content.ReadAsStringAsync()).ShouldContain("npm run build");
    }

    private static async Task<TestHost> BuiltAsync()
    {
        var host = await TestHost.StartAsync();
        var assets = Directory.CreateDirectory(Path.Combine(host.WebRoot, "assets")).FullName;
        var script = Encoding.UTF8.GetBytes("console.log('built')");
        await File.WriteAllBytesAsync(Path.Combine(assets, "app-1a2b.js"), script);
        await using (var brotli = new BrotliStream(File.Create(Path.Combine(assets, "app-1a2b.js.br")), CompressionLevel.Fastest))
        {
            await brotli.WriteAsync(script);
        }
        await using (var gzip = new GZipStream(File.Create(Path.Combine(assets, "app-1a2b.js.gz")), CompressionLevel.Fastest))
        {
            await gzip.WriteAsync(script);
        }
        await File.WriteAllTextAsync(Path.Combine(host.WebRoot, "index.html"), "<!doctype html><title>Built</title>");
        return host;
    }
}
