namespace PluginHost.Sdk.Offers;

/// <summary>Capabilities that are exchanged together. <b>Called by plugins, implemented by the host.</b></summary>
/// <remarks>
/// Disposing withdraws everything, and waits until nobody is inside any more and the host holds nothing of it, up to the deadline of a reload. Do not
/// wait for that, or for <see cref="OfferReport.Drained"/>, inside a call of what the group offers: that call would wait for itself. Safe for use
/// from several threads.
/// </remarks>
public interface IOfferGroup : IAsyncDisposable
{
    /// <summary>The group's name.</summary>
    string Name { get; }

    /// <summary>
    /// Exchanges everything that the group offers for <paramref name="offers"/> in one step. When the task ends, the new ones can be rented and the old
    /// ones cannot; whoever rented an old one before keeps it until it gives the lease back.
    /// </summary>
    /// <remarks>
    /// While the plugin starts, in <see cref="IPlugin.StartAsync"/>, offers are only taken down: they appear together with what the plugin declares, and
    /// an id that proves to be taken then is among the notes on the plugin's page. Once the plugin begins to stop, everything is left out (PH1402).
    /// </remarks>
    /// <param name="offers">All that the group offers from now on; may be empty.</param>
    /// <param name="cancellationToken">Cancels before anything is exchanged, and never halfway.</param>
    /// <exception cref="ArgumentException">There is a <see langword="null"/> among the offers.</exception>
    /// <exception cref="ObjectDisposedException">The group was disposed of.</exception>
    Task<OfferReport> ReplaceAsync(IReadOnlyList<Offer> offers, CancellationToken cancellationToken);
}
