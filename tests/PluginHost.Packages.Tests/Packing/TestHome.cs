using PluginHost.Packages.Feeds;
using PluginHost.Packages.Installing;
using PluginHost.Packages.Signatures;
using PluginHost.Sdk;

namespace PluginHost.Packages.Tests.Packing;

/// <summary>A home folder with a folder feed and a client.</summary>
internal sealed class TestHome : IDisposable
{
    private readonly TempFolder _folder = new();

    public TestHome(SignerOptions? signers = null, IReadOnlyList<FeedOptions>? feeds = null, string? home = null)
    {
        Home = home ?? _folder.In("home");
        Directory.CreateDirectory(FeedFolder);
        Options = new PackageOptions { HomeFolder = Home, Feeds = feeds ?? [new FeedOptions("local", FeedFolder)], Signers = signers ?? new(), Sdk = new(1, 2, 0), Belongings = new(Path.Combine(Home, "settings"), Path.Combine(Home, "plugin-data"), Path.Combine(Home, "cache")) };
        Client = new PackageClient(Options, TimeProvider.System);
        Trial = new FakeTrial(Plugins);
    }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public string Home { get; }

    public string FeedFolder => _folder.In("feed");

    public string Plugins => Path.Combine(Home, "plugins");

    public PackageOptions Options { get; }

    public PackageClient Client { get; }

    public FakeTrial Trial { get; set; }

    public string In(params string[] parts) => _folder.In(parts);

    public string Publish(SomePackage package) => package.WriteTo(FeedFolder);

    public async Task<InstallReport> InstallAsync(string id, string? version = null, string? acceptSigner = null) =>
        await ApplyAsync(await PlanAsync(id, version, acceptSigner));

    public Task<InstallPlan> PlanAsync(string id, string? version = null, string? acceptSigner = null) =>
        Client.PlanInstallAsync(new InstallRequest(new PluginId(id)) { Version = version, AcceptSigner = acceptSigner }, null, Cancellation);

    public Task<InstallReport> ApplyAsync(InstallPlan plan, IProgress<PackageProgress>? progress = null) => Client.ApplyAsync(plan, Trial, progress, Cancellation);

    /// <summary>What the main dll in the plugin folder says, or <see langword="null"/>.</summary>
    public string? Active(string id) => File.Exists(Path.Combine(Plugins, id, "Main.dll")) ? File.ReadAllText(Path.Combine(Plugins, id, "Main.dll")) : null;

    public string? Locked(string id) => Client.Installed.FirstOrDefault(plugin => plugin.Id.Value == id)?.Active.Version;

    public static async Task<string> RefusedAsync(Func<Task> action) => (await Should.ThrowAsync<PackageException>(action)).Refusal.Code;

    public void Dispose()
    {
        Client.Dispose();
        _folder.Dispose();
    }
}
