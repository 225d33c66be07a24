using System.IO.Compression;
using PluginHost.Packages.Tests.Packing;
using PluginHost.Sdk;

namespace PluginHost.Packages.Tests.Bundles;

public sealed class BundleTests : IDisposable
{
    private readonly TestHome _home = new();
    private readonly TestHome _other = new(feeds: []);

    [Fact]
    public async Task Import_OnAMachineWithoutFeeds_InstallsAllWithTheirHashes()
    {
        await ExportAsync();

        await _other.ApplyAsync(await _other.Client.PlanBundleAsync(Bundle, null, null, TestHome.Cancellation));

        _other.Client.Installed.Select(plugin => (plugin.Id.Value, plugin.Requested, plugin.Active.ContentHash))
            .ShouldBe(_home.Client.Installed.Where(plugin => plugin.Id.Value != "acme.alone").Select(plugin => (plugin.Id.Value, plugin.Requested, plugin.Active.ContentHash)));
        (await _other.Client.PlanBundleAsync(Bundle, null, null, TestHome.Cancellation)).Changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task PlanFile_ABundle_IsKnownByWhatIsInIt()
    {
        await ExportAsync();

        var plan = await _other.Client.PlanFileAsync(Bundle, null, null, TestHome.Cancellation);

        plan.Changes.Select(change => change.Id.Value).ShouldBe(["acme.base", "acme.warm"]);
    }

    [Fact]
    public async Task Import_PackageExchangedInTheBundle_IsRefused()
    {
        await ExportAsync();
        using (var archive = ZipFile.Open(Bundle, ZipArchiveMode.Update))
        {
            archive.GetEntry("packages/acme.base.1.0.0.nupkg")!.Delete();
            using var entry = archive.CreateEntry("packages/acme.base.1.0.0.nupkg", CompressionLevel.NoCompression).Open();
            entry.Write(new SomePackage("acme.base", "1.0.0") { Code = "evil" }.ToBytes());
        }

        (await TestHome.RefusedAsync(() => _other.Client.PlanBundleAsync(Bundle, null, null, TestHome.Cancellation))).ShouldBe("PH1807");
    }

    [Fact]
    public async Task Import_NotABundle_IsRefused()
    {
        (await TestHome.RefusedAsync(() => _other.Client.PlanBundleAsync(new SomePackage("acme.warm", "1.0.0").WriteTo(_other.In("x")), null, null, TestHome.Cancellation))).ShouldBe("PH1860");
        (await TestHome.RefusedAsync(() => _home.Client.ExportAsync([new PluginId("acme.none")], Bundle, null, TestHome.Cancellation))).ShouldBe("PH1841");
    }

    public void Dispose()
    {
        _home.Dispose();
        _other.Dispose();
    }

    private string Bundle => _home.In("all.bundle");

    private async Task ExportAsync()
    {
        _home.Publish(new SomePackage("acme.warm", "1.0.0") { DependsOn = ["acme.base 1.0"], Signer = TestSigner.Acme });
        _home.Publish(new SomePackage("acme.base", "1.0.0"));
        _home.Publish(new SomePackage("acme.alone", "1.0.0"));
        await _home.InstallAsync("acme.warm");
        await _home.InstallAsync("acme.alone");
        await _home.Client.ExportAsync([new PluginId("acme.warm")], Bundle, null, TestHome.Cancellation);
    }
}
