using PluginHost.Runtime.Manifests;
using PluginHost.Runtime.Offers;
using PluginHost.Runtime.Supervision.Contracts;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Runtime.Tests.Offers;

public sealed class OfferRulesTests
{
    [Fact]
    public void Check_ContractThatNeedsAPermission_IsForPluginsThatDeclareIt()
    {
        using var test = new OffersUnderTest();
        var contract = new Contract<ITagger>("tagging.tagger", "PH4301", 30, "tagging", ["TagAsync"], static _ => new WordTagger("fenced"), [], null);
        var offer = OffersUnderTest.Tagger("word");

        var refusal = OfferRules.Check(test.Manifest, offer, contract);

        refusal!.Code.ShouldBe("PH1104");
        refusal.Reason.ShouldContain("'acme.script'");
        OfferRules.Check(test.Manifest with { Permissions = [new ManifestPermission("tagging", null)] }, offer, contract).ShouldBeNull();
    }
}
