using PluginHost.Sdk.Offers;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Sdk.Tests.Offers;

public sealed class OfferTests
{
    [Fact]
    public void Of_AnObjectOfSeveralContracts_IsForTheOneThatIsNamed()
    {
        var implementation = new Tagger();
        var info = new OfferInfo("acme.warm", "Warm");

        var offer = Offer.Of<ITagger>(implementation, info);

        offer.Contract.ShouldBe(typeof(ITagger));
        offer.Implementation.ShouldBeSameAs(implementation);
        offer.Info.ShouldBeSameAs(info);
    }

    [Fact]
    public void Of_Nothing_IsRefused()
    {
        Should.Throw<ArgumentNullException>(() => Offer.Of<ITagger>(null!, new OfferInfo("acme.warm", "Warm")));
        Should.Throw<ArgumentNullException>(() => Offer.Of<ITagger>(new Tagger(), null!));
    }

    [Fact]
    public void OfferInfo_LeftAsItIs_SaysWhatACapabilityDoes()
    {
        var offered = new OfferInfo("acme.warm", "Warm");
        var declared = new CapabilityInfo(new CapabilityId("acme.warm"), "tagging.tagger", "Warm", new PluginId("acme.warm"), "1.0.0");

        (offered.Description, offered.Priority, offered.EngineVersion, offered.Sample).ShouldBe((declared.Description, declared.Priority, declared.EngineVersion, declared.Sample));
        offered.Columns.ShouldBeEmpty();
        offered.Keys.ShouldBeEmpty();
    }

    private sealed class Tagger : ITagger
    {
        public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(new TagResult([]));
    }
}
