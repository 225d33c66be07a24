using PluginHost.Sdk.Offers;

namespace PluginHost.Runtime.Offers;

/// <summary>A group as the plugin holds it. What it offers is the book's to change, under the book's lock.</summary>
internal sealed class OfferGroup : IOfferGroup
{
    private readonly OfferBook _book;

    public OfferGroup(OfferBook book, string name)
    {
        _book = book;
        Name = name;
        Current = new OfferSet(this, null, [], static (_, _) => { });
    }

    public string Name { get; }

    /// <summary>What is offered now, or will be once the plugin runs.</summary>
    public OfferSet Current { get; set; }

    public bool IsDisposed { get; set; }

    public Task<OfferReport> ReplaceAsync(IReadOnlyList<Offer> offers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(offers);
        return cancellationToken.IsCancellationRequested ? Task.FromCanceled<OfferReport>(cancellationToken) : Task.FromResult(_book.Replace(this, [.. offers]));
    }

    public ValueTask DisposeAsync() => new(_book.WithdrawAsync(this));
}
