namespace PluginHost.Sdk.Offers;

/// <summary>What became of an exchange.</summary>
/// <param name="Offered">What can be rented now.</param>
/// <param name="LeftOut">What was not taken, and why.</param>
/// <param name="Drained">
/// Ends, never with an error, when nobody is inside what the group offered before and the host holds nothing of it: the moment to unload a load
/// context. Has ended already where nothing was offered before.
/// </param>
public sealed record OfferReport(IReadOnlyList<CapabilityInfo> Offered, IReadOnlyList<LeftOutOffer> LeftOut, Task<OfferDrain> Drained);
