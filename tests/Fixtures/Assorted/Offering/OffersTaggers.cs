using PluginHost.Sdk;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Offers;
using PluginHost.Sdk.Tagging;

namespace Fixtures.Assorted.Offering;

/// <summary>Offers one tagger beside the one that it declares, and another one in its place for every word that it hears.</summary>
public sealed class OffersTaggers : IPlugin
{
    private IOfferGroup? _group;

    public void Configure(IPluginBuilder builder) => builder.AddTagger<DeclaredTagger>();

    public async ValueTask StartAsync(IPluginContext context, CancellationToken cancellationToken)
    {
        _group = context.Offers.Open("words");
        await ReplaceAsync("start", cancellationToken);
        context.Events.Subscribe("test.offer", OnWords);
    }

    public async ValueTask StopAsync(CancellationToken cancellationToken)
    {
        await _group!.DisposeAsync();
    }

    private async ValueTask OnWords(EventMessage message, CancellationToken cancellationToken)
    {
        foreach (var word in message.Data!.Split(' '))
        {
            await ReplaceAsync(word, cancellationToken);
        }
    }

    private Task ReplaceAsync(string word, CancellationToken cancellationToken) =>
        _group!.ReplaceAsync([Offer.Of<ITagger>(new OfferedTagger(word), new OfferInfo("fixtures.offered", word) { Priority = 1 })], cancellationToken);
}
