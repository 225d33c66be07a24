using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PluginHost.Packages.Archives;
using PluginHost.Packages.Feeds;
using PluginHost.Packages.Index;
using PluginHost.Packages.Tests.Packing;

namespace PluginHost.Packages.Tests.Index;

/// <summary>A folder with an index is a feed: beside the host, and on any web server.</summary>
public sealed class PackageIndexTests : IDisposable
{
    private readonly TestHome _home = new();

    private string File => Path.Combine(_home.FeedFolder, "index.json");

    [Fact]
    public async Task Write_Packages_SaysWhatTheyAre()
    {
        Publish();

        var report = await WriteAsync();

        report.Plugins.ShouldBe(["acme.cold 3.0.0", "acme.warm 2.0.0"]);
        report.LeftOut.ShouldHaveSingleItem().Code.ShouldBe("PH1801");
        var warm = JsonNode.Parse(await System.IO.File.ReadAllTextAsync(File, TestHome.Cancellation))!["plugins"]![1]!;
        warm["signer"]!["fingerprint"]!.GetValue<string>().ShouldBe(TestSigner.Acme.Fingerprint);
        warm["permissions"]!.AsArray().Count.ShouldBe(1);
        warm["versions"]!.AsArray().Select(version => (string?)version!["file"]).ShouldBe(["acme.warm.2.1.0-beta.nupkg", "acme.warm.2.0.0.nupkg", "acme.warm.1.0.0.nupkg"]);
    }

    [Fact]
    public async Task Write_Again_KeepsCountsOfDownloads()
    {
        Publish();
        await WriteAsync();
        var index = JsonNode.Parse(await System.IO.File.ReadAllTextAsync(File, TestHome.Cancellation))!;
        index["plugins"]![1]!["downloads"] = 1234;
        await System.IO.File.WriteAllTextAsync(File, index.ToJsonString(), TestHome.Cancellation);

        await WriteAsync();

        (await _home.Client.SearchAsync(new PackageQuery("acme.warm"), TestHome.Cancellation)).Found.ShouldHaveSingleItem().Downloads.ShouldBe(1234);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Search_Folder_SaysTheSameWithAnIndexAndWithout(bool indexed)
    {
        Publish();
        if (indexed)
        {
            await WriteAsync();
        }

        var found = (await _home.Client.SearchAsync(new PackageQuery("acme"), TestHome.Cancellation)).Found;

        found.Select(package => (package.Id.Value, package.Version, package.Suited)).ShouldBe([("acme.cold", "3.0.0", null), ("acme.warm", "2.0.0", "2.0.0")]);
        found[0].Incompatible!.Code.ShouldBe("PH1821");
        found[1].Incompatible.ShouldBeNull();
        found[1].Name.ShouldBe("Warm");
        found[1].Signer!.Fingerprint.ShouldBe(TestSigner.Acme.Fingerprint);
        found[1].Permissions!.ShouldHaveSingleItem().Hosts.ShouldBe(["a.example"]);
    }

    [Fact]
    public async Task Search_IndexThatIsBroken_NamesItAndTheCure()
    {
        await System.IO.File.WriteAllTextAsync(File, "{", TestHome.Cancellation);

        (await _home.Client.SearchAsync(new PackageQuery(""), TestHome.Cancellation)).Failures.ShouldHaveSingleItem().Code.ShouldBe("PH1817");
    }

    [Fact]
    public async Task Install_FromAStaticWebServer_TakesWhatTheIndexNames()
    {
        Publish();
        await WriteAsync();
        await using var server = await LoopbackFeed.StartAsync();
        server.Instead = async context =>
        {
            await Results.File(Path.Combine(_home.FeedFolder, Path.GetFileName(context.Request.Path.Value!))).ExecuteAsync(context);
            return true;
        };
        using var home = new TestHome(feeds: [new FeedOptions("web", server.Root + "/plugins/index.json") { AllowInsecure = true }]);

        await home.InstallAsync("acme.warm", "1.0.0");
        (await home.Client.FindUpdatesAsync(TestHome.Cancellation)).Found.ShouldHaveSingleItem().To.ShouldBe("2.0.0");
        await home.InstallAsync("acme.warm", acceptSigner: TestSigner.Acme.Fingerprint);

        home.Locked("acme.warm").ShouldBe("2.0.0");
        (await home.Client.FindUpdatesAsync(TestHome.Cancellation)).Found.ShouldBeEmpty();
        (await TestHome.RefusedAsync(() => home.InstallAsync("acme.cold"))).ShouldBe("PH1821");
        server.Requests.ShouldNotContain(request => request.Contains("cold", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Install_IndexThatNamesFilesElsewhere_DoesNotFollow()
    {
        await System.IO.File.WriteAllTextAsync(File, """
            {"schema":1,"plugins":[null,{"id":"no id"},{"id":"acme.warm","latest":"1.0.0","versions":[{"version":"1.0.0","file":"../secret.nupkg"},{"version":"1.1.0","file":"https://elsewhere.example/x.nupkg"},null]}]}
            """, TestHome.Cancellation);

        (await _home.Client.SearchAsync(new PackageQuery(""), TestHome.Cancellation)).Found.ShouldBeEmpty();
    }

    public void Dispose() => _home.Dispose();

    private void Publish()
    {
        var warm = new SomePackage("acme.warm", "1.0.0") { Permissions = ["network"], Hosts = ["a.example"] };
        _home.Publish(warm);
        _home.Publish(warm with { Version = "2.0.0", Signer = TestSigner.Acme });
        _home.Publish(warm with { Version = "2.1.0-beta" });
        _home.Publish(new SomePackage("acme.cold", "3.0.0") { Api = "[9.0,10.0)" });
        System.IO.File.WriteAllText(Path.Combine(_home.FeedFolder, "broken.nupkg"), "no package");
    }

    private Task<PackageIndexReport> WriteAsync() => new PackageIndex(new ArchiveLimits(), TimeProvider.System).WriteAsync(_home.FeedFolder, TestHome.Cancellation);
}
