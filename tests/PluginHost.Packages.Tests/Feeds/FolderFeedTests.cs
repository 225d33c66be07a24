using NuGet.Versioning;
using PluginHost.Packages.Archives;
using PluginHost.Packages.Feeds;
using PluginHost.Packages.Tests.Packing;
using PluginHost.Sdk;

namespace PluginHost.Packages.Tests.Feeds;

public sealed class FolderFeedTests : IDisposable
{
    private static readonly PluginId Warm = new("acme.warm");

    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Versions_FlatAndHierarchicalAndOddlyNamed_AreAllFound()
    {
        _folder.Write("acme.warm.1.0.0.nupkg", new SomePackage("acme.warm", "1.0.0").ToBytes());
        _folder.Write("odd name.nupkg", new SomePackage("acme.warm", "1.1.0").ToBytes());
        _folder.Write("acme.warm/1.2.0/acme.warm.1.2.0.nupkg", new SomePackage("acme.warm", "1.2.0").ToBytes());
        _folder.Write("broken.nupkg", [1, 2, 3]);
        _folder.Write("acme.cold.9.0.0.nupkg", new SomePackage("acme.cold", "9.0.0").ToBytes());

        (await Feed().VersionsAsync(Warm, TestHome.Cancellation)).Order().Select(version => version.ToString()).ShouldBe(["1.0.0", "1.1.0", "1.2.0"]);
    }

    [Fact]
    public async Task Versions_FileThatChanges_IsReadAnew()
    {
        var feed = Feed();
        var file = _folder.Write("a.nupkg", new SomePackage("acme.warm", "1.0.0").ToBytes());
        await feed.VersionsAsync(Warm, TestHome.Cancellation);
        File.WriteAllBytes(file, new SomePackage("acme.warm", "10.0.0") { Code = "longer than before" }.ToBytes());

        (await feed.VersionsAsync(Warm, TestHome.Cancellation)).ShouldHaveSingleItem().ShouldBe(new NuGetVersion(10, 0, 0));
    }

    [Fact]
    public async Task Search_Words_FindPluginsByIdAndDescription()
    {
        _folder.Write("a.nupkg", new SomePackage("acme.warm", "1.0.0").ToBytes());
        _folder.Write("b.nupkg", new SomePackage("acme.warm", "2.0.0-beta").ToBytes());
        _folder.Write("c.nupkg", new SomePackage("acme.library", "1.0.0") { PackageType = "Dependency" }.ToBytes());

        (await Feed().SearchAsync(new PackageQuery("ACME pictures"), TestHome.Cancellation)).ShouldHaveSingleItem().Version.ShouldBe("1.0.0");
        (await Feed().SearchAsync(new PackageQuery("warm", Prerelease: true), TestHome.Cancellation)).ShouldHaveSingleItem().Version.ShouldBe("2.0.0-beta");
        (await Feed().SearchAsync(new PackageQuery("cold"), TestHome.Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Versions_FolderThatIsGone_SaysSo() =>
        (await TestHome.RefusedAsync(() => new FolderFeed(new FeedOptions("local", _folder.In("none")), new ArchiveLimits()).VersionsAsync(Warm, TestHome.Cancellation))).ShouldBe("PH1816");

    [Fact]
    public void Client_SourceThatIsNeitherAddressNorPath_SaysSo() =>
        Should.Throw<PackageException>(() => new PackageClient(new PackageOptions { HomeFolder = _folder.Root, Feeds = [new FeedOptions("odd", "relative/folder")] }, TimeProvider.System)).Refusal.Code.ShouldBe("PH1816");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FeedNames_OptionalFolder_IsAFeedOnceItIsThere()
    {
        var feed = new FeedOptions("home", _folder.In("later")) { IsOptional = true };
        using var client = new PackageClient(new PackageOptions { HomeFolder = _folder.Root, Feeds = [feed] }, TimeProvider.System);
        client.FeedNames.ShouldBeEmpty();

        Directory.CreateDirectory(feed.Source);

        client.FeedNames.ShouldBe(["home"]);
    }

    private FolderFeed Feed() => new(new FeedOptions("local", _folder.Root), new ArchiveLimits());
}
