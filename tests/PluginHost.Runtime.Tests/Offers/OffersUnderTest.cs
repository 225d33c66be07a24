using Microsoft.Extensions.Logging.Abstractions;
using PluginHost.Runtime.Manifests;
using PluginHost.Runtime.Offers;
using PluginHost.Runtime.Registry;
using PluginHost.Runtime.Supervision.Contracts;
using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Runtime.Tests.Supervision;
using PluginHost.Sdk;
using PluginHost.Sdk.Offers;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Runtime.Tests.Offers;

/// <summary>The offers of one instance over a registry, without the plugin around them.</summary>
internal sealed class OffersUnderTest : IDisposable
{
    public static readonly CapabilityId Id = new("acme.script");

    private readonly SupervisorUnderTest _other = new();

    public OffersUnderTest(double deadlineSeconds = 30, bool isRunning = true)
    {
        Manifest = new PluginManifest { Id = Supervised.Plugin.Value, Version = "1.2.3", Name = "Scripts", Api = "[1.0,2.0)", Entry = new ManifestEntry("Acme.dll", "Acme.Plugin") };
        Book = new OfferBook(Registry, Supervised.Supervisor, Manifest, TimeSpan.FromSeconds(deadlineSeconds), NullLogger.Instance);
        if (isRunning)
        {
            Run();
        }
    }

    // As a plugin of the user has it: its calls run on the pool.
    public SupervisorUnderTest Supervised { get; } = new(runOnPool: true);

    public CapabilityRegistry Registry { get; } = new();

    public PluginManifest Manifest { get; }

    public OfferBook Book { get; }

    public PluginId OtherPlugin => _other.Plugin;

    public static Offer Tagger(ITagger tagger, string id = "acme.script", int version = 1) => Offer.Of(tagger, new OfferInfo(id, "A script") { EngineVersion = version });

    public static Offer Tagger(string word, string id = "acme.script", int version = 1) => Tagger(new WordTagger(word), id, version);

    /// <summary>Switches to the instance.</summary>
    public IReadOnlyList<CapabilityClash> Run() =>
        Book.Publish(offered => Registry.Switch([], offered), new Coalesced(TimeProvider.System, TimeSpan.FromMilliseconds(1), static () => { }));

    /// <summary>What another plugin declares.</summary>
    public void DeclareElsewhere(string id, string word)
    {
        var contract = ContractTable.Find(typeof(ITagger))!;
        var info = new CapabilityInfo(new CapabilityId(id), contract.Id, "Declared", OtherPlugin, "1.0.0");
        Registry.Switch([], [contract.Register(info, _other.Supervisor.Own, new WordTagger(word))]).ShouldBeEmpty();
    }

    public async Task<string> TagAsync(string id = "acme.script")
    {
        using var lease = Registry.Rent<ITagger>(new CapabilityId(id));
        return await TagAsync(lease.Capability);
    }

    public static async Task<string> TagAsync(ITagger tagger) => (await tagger.TagAsync(TestRuntime.AnyPicture, CancellationToken.None)).Items[0].Tags[0].Name.Value;

    public void Dispose()
    {
        Supervised.Dispose();
        _other.Dispose();
    }
}
