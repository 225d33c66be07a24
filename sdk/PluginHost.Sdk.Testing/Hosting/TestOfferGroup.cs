using PluginHost.Sdk.Offers;

namespace PluginHost.Sdk.Testing.Hosting;

/// <summary>Exchanges offers at once: nobody is inside them but the test.</summary>
internal sealed class TestOfferGroup(string name, CapabilityDirectory directory, PluginId plugin, Action close) : IOfferGroup
{
    private bool _closed;

    public string Name => name;

    public Task<OfferReport> ReplaceAsync(IReadOnlyList<Offer> offers, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        cancellationToken.ThrowIfCancellationRequested();
        if (offers.Contains(null))
        {
            throw new ArgumentException("There is a null among the offers.", nameof(offers));
        }

        var fit = offers.Where(offer => CapabilityId.TryParse(offer.Info.Id, out _)).ToList();
        var entries = fit.Select(offer => CapabilityFacts.Of(offer, plugin)).ToList();
        directory.Offer(name, entries);
        return Task.FromResult(new OfferReport(
            [.. entries.Select(entry => entry.Info)],
            [.. offers.Except(fit).Select(offer => new LeftOutOffer(offer.Info.Id, offer.Contract.Name, new Refusal("PH1317", $"'{offer.Info.Id}' is no id.", "Use two or more lower-case words joined by dots.")))],
            Task.FromResult(new OfferDrain(true, []))));
    }

    public ValueTask DisposeAsync()
    {
        if (!_closed)
        {
            _closed = true;
            directory.Offer(name, []);
            close();
        }

        return ValueTask.CompletedTask;
    }
}
