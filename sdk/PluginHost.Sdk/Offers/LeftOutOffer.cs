namespace PluginHost.Sdk.Offers;

/// <summary>An offer that was not taken.</summary>
/// <param name="Id">Its id, as it was given.</param>
/// <param name="Contract">The contract's id; the name of the type where that is no contract.</param>
/// <param name="Refusal">Why not: the id is taken or malformed, the contract cannot be offered, a permission is not declared.</param>
public sealed record LeftOutOffer(string Id, string Contract, Refusal Refusal);
