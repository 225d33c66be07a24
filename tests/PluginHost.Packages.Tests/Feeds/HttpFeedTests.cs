using Microsoft.AspNetCore.Http;
using PluginHost.Packages.Feeds;
using PluginHost.Packages.Tests.Packing;

namespace PluginHost.Packages.Tests.Feeds;

public sealed partial class HttpFeedTests : IAsyncLifetime
{
    private static readonly SomePackage Warm = new("acme.warm", "1.0.0") { More = [new("plugin/data.bin", RandomBytes(600_000)) { Deflate = false }] };

    private LoopbackFeed _feed = null!;
    private TestHome _home = null!;

    public async ValueTask InitializeAsync()
    {
        _feed = await LoopbackFeed.StartAsync();
        _home = new TestHome(feeds: [_feed.Options]);
        _feed.Publish(Warm);
    }

    [Fact]
    public async Task Install_FromHttp_BringsIt()
    {
        var bytes = 0L;
        var plan = await _home.Client.PlanInstallAsync(new(new("acme.warm")), new SnapshotProgress(step => bytes = Math.Max(bytes, step.Done)), TestHome.Cancellation);
        await _home.ApplyAsync(plan);

        _home.Locked("acme.warm").ShouldBe("1.0.0");
        bytes.ShouldBe(Warm.ToBytes().Length);
    }

    [Fact]
    public async Task Search_SomePackages_AreThoseThatCanBePlugins()
    {
        var answer = await _home.Client.SearchAsync(new PackageQuery("warm & cold"), TestHome.Cancellation);

        var found = answer.Found.ShouldHaveSingleItem();
        (found.Id.Value, found.Version, found.Authors).ShouldBe(("acme.warm", "1.1.0", "Acme"));
        found.Versions.ShouldBe(["1.1.0", "1.0.0"]);
        answer.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task Search_FeedThatIsGone_IsNamedBesideWhatOthersFound()
    {
        using var home = new TestHome(feeds: [_feed.Options, new FeedOptions("gone", "http://127.0.0.1:9/v3/index.json") { AllowInsecure = true }]);

        var answer = await home.Client.SearchAsync(new PackageQuery("warm"), TestHome.Cancellation);

        answer.Found.Count.ShouldBe(1);
        answer.Failures.ShouldHaveSingleItem().Code.ShouldBe("PH1810");
    }

    [Fact]
    public async Task Install_ConnectionThatDiesMidway_GoesOnWhereItWas()
    {
        var deaths = 2;
        _feed.Instead = async context =>
        {
            if (!IsPackage(context) || deaths-- <= 0)
            {
                return false;
            }

            // The first half of what is asked for, then nothing.
            var bytes = _feed.Package(Warm);
            var start = context.Request.GetTypedHeaders().Range is { Ranges: var ranges } ? (int)ranges.First().From!.Value : 0;
            var half = (bytes.Length - start) / 2;
            context.Response.StatusCode = start > 0 ? 206 : 200;
            context.Response.Headers.ETag = "\"one\"";
            context.Response.ContentLength = bytes.Length - start;
            if (start > 0)
            {
                context.Response.Headers.ContentRange = $"bytes {start}-{bytes.Length - 1}/{bytes.Length}";
            }

            await context.Response.Body.WriteAsync(bytes.AsMemory(start, half));
            await context.Response.Body.FlushAsync();
            context.Abort();
            return true;
        };

        await _home.InstallAsync("acme.warm");

        _home.Locked("acme.warm").ShouldBe("1.0.0");
        _feed.Requests.Count(request => request.Contains("nupkg bytes=", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task Plan_AfterOneThatWasCancelled_GoesOnWhereThatWas()
    {
        using var cancellation = new CancellationTokenSource();
        var progress = new SnapshotProgress(step =>
        {
            if (step is { Step: PackageStep.Downloading, Done: > 0 })
            {
                cancellation.Cancel();
            }
        });
        await Should.ThrowAsync<OperationCanceledException>(_home.Client.PlanInstallAsync(new(new("acme.warm")), progress, cancellation.Token));

        (await _home.PlanAsync("acme.warm")).Changes.Count.ShouldBe(1);

        _feed.Requests.ShouldContain(request => request.Contains("nupkg bytes=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Install_FileExchangedWhileItCame_BeginsAnew()
    {
        var died = false;
        _feed.Instead = async context =>
        {
            if (!IsPackage(context) || died)
            {
                return false;
            }

            died = true;
            context.Response.Headers.ETag = "\"zero\"";
            context.Response.ContentLength = 500_000;
            await context.Response.Body.WriteAsync(new byte[100_000]);
            await context.Response.Body.FlushAsync();
            context.Abort();
            return true;
        };

        await _home.InstallAsync("acme.warm");

        _home.Locked("acme.warm").ShouldBe("1.0.0");
    }

    [Fact]
    public async Task Plan_FeedThatAnswersHtml_SaysSo()
    {
        _feed.Instead = async context =>
        {
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("<html>Sign in</html>");
            return true;
        };

        (await RefusedAsync()).ShouldBe("PH1811");
    }

    [Fact]
    public async Task Plan_PackageThatIsAWebPage_SaysSo()
    {
        _feed.Instead = async context =>
        {
            if (IsPackage(context))
            {
                context.Response.ContentType = "text/html; charset=utf-8";
                await context.Response.WriteAsync("<html>Sign in</html>");
            }

            return IsPackage(context);
        };

        (await RefusedAsync()).ShouldBe("PH1811");
    }

    [Fact]
    public async Task Plan_RedirectsInACircle_Ends()
    {
        _feed.Instead = context =>
        {
            context.Response.Redirect(context.Request.Path.Value == "/a" ? "/b" : "/a");
            return Task.FromResult(true);
        };

        (await RefusedAsync()).ShouldBe("PH1813");
        _feed.Requests.Count.ShouldBeLessThan(10);
    }

    [Fact]
    public async Task Plan_RedirectsWithoutEnd_Ends()
    {
        _feed.Instead = context =>
        {
            context.Response.Redirect(context.Request.Path.Value + "x");
            return Task.FromResult(true);
        };

        (await RefusedAsync()).ShouldBe("PH1813");
    }

    [Fact]
    public async Task Plan_FeedThatIsBusy_IsAskedAgain()
    {
        var busy = 2;
        _feed.Instead = context =>
        {
            context.Response.StatusCode = 503;
            context.Response.Headers.RetryAfter = "0";
            return Task.FromResult(busy-- > 0);
        };

        // A status that was set is kept by what answers afterwards, so it is put back.
        var inner = _feed.Instead;
        _feed.Instead = async context =>
        {
            var answered = await inner(context);
            context.Response.StatusCode = answered ? 503 : 200;
            return answered;
        };

        (await _home.PlanAsync("acme.warm")).Changes.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Plan_FeedThatAlwaysFails_IsNamed()
    {
        _feed.Instead = context =>
        {
            context.Response.StatusCode = 500;
            context.Response.Headers.RetryAfter = "0";
            return Task.FromResult(true);
        };

        (await RefusedAsync()).ShouldBe("PH1810");
    }

    [Fact]
    public async Task Plan_FeedThatLiesAboutAVersion_IsRefused()
    {
        _feed.Publish(Warm with { Version = "2.0.0" }, Warm.ToBytes());

        (await RefusedAsync()).ShouldBe("PH1806");
        Directory.EnumerateFiles(Path.Combine(_home.Home, "packages", "downloads")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Plan_NuspecOfAnotherVersion_IsRefused()
    {
        _feed.Publish(Warm with { Version = "2.0.0", NuspecVersion = "1.0.0" });

        (await RefusedAsync()).ShouldBe("PH1806");
    }

    [Fact]
    public async Task Plan_PackageWithAFlippedByte_IsRefused()
    {
        var bytes = new SomePackage("acme.warm", "1.0.0") { Signer = TestSigner.Acme }.ToBytes();
        bytes[60] ^= 1;
        _feed.Publish(Warm, bytes);

        (await Should.ThrowAsync<PackageException>(_home.PlanAsync("acme.warm"))).Refusal.Code.ShouldBeOneOf("PH1801", "PH1802", "PH1804", "PH1830", "PH1805");
    }

    [Fact]
    public async Task Plan_PackageBeyondTheLimit_IsNotBroughtToItsEnd()
    {
        using var client = new PackageClient(_home.Options with { Limits = new() { MaxFileBytes = 200_000 } }, TimeProvider.System);

        (await TestHome.RefusedAsync(() => client.PlanInstallAsync(new(new("acme.warm")), null, TestHome.Cancellation))).ShouldBe("PH1803");
    }

    [Theory]
    [InlineData("""{"version":"2.0.0","resources":[]}""")]
    [InlineData("""{"version":"3.0.0","resources":[]}""")]
    [InlineData("""{"version":"3.0.0","resources":[{"@id":"/relative","@type":"PackageBaseAddress/3.0.0"}]}""")]
    [InlineData("""{"version":"3.0.0"}""")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task Plan_IndexThatIsNone_SaysSo(string index)
    {
        _feed.Instead = async context =>
        {
            await context.Response.WriteAsync(index);
            return true;
        };

        (await RefusedAsync()).ShouldBe("PH1811");
    }

    public async ValueTask DisposeAsync()
    {
        _home.Dispose();
        await _feed.DisposeAsync();
    }

    private Task<string> RefusedAsync() => TestHome.RefusedAsync(() => _home.PlanAsync("acme.warm"));

    private static bool IsPackage(HttpContext context) => context.Request.Path.Value!.EndsWith(".nupkg", StringComparison.Ordinal);

    private static byte[] RandomBytes(int count)
    {
        var bytes = new byte[count];
        new Random(7).NextBytes(bytes);
        return bytes;
    }
}
