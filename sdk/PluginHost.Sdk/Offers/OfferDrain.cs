namespace PluginHost.Sdk.Offers;

/// <summary>How the end of offers went. Whoever calls them after it gets PH1402.</summary>
/// <param name="InTime">Whether all leases were given back before the deadline. Else calls were cancelled and their callers let go.</param>
/// <param name="StillInside">Calls that never returned, such as <c>acme.warm.TagAsync</c>. Their code stays in memory as long as they run.</param>
public sealed record OfferDrain(bool InTime, IReadOnlyList<string> StillInside);
