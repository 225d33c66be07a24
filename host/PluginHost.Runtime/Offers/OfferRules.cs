using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Loading;
using PluginHost.Runtime.Manifests;
using PluginHost.Runtime.Supervision.Contracts;
using PluginHost.Sdk;
using PluginHost.Sdk.Offers;

namespace PluginHost.Runtime.Offers;

/// <summary>Which offers a plugin may make, and what consumers see of them.</summary>
internal static class OfferRules
{
    public static Refusal? Check(PluginManifest manifest, Offer offer, Contract? contract) => contract switch
    {
        null => new Refusal(
            LoadCodes.CannotBeOffered, $"'{offer.Info.Id}' of plugin '{manifest.Id}' is offered for {offer.Contract.Name}, which is not a capability contract of this host.",
            "Author: use an interface of the SDK that carries [Contract]. Owner: update the host."),
        { CanBeRented: false } => new Refusal(
            LoadCodes.CannotBeOffered, $"'{offer.Info.Id}' of plugin '{manifest.Id}' is offered for '{contract.Id}', which only the host calls, when it starts a plugin.",
            "Author: declare it in Configure."),
        _ => BadInfo(manifest, offer.Info, contract) ?? CapabilityDeclaration.MissingPermission(manifest, contract, offer.Info.Id),
    };

    public static Refusal Twice(PluginManifest manifest, Offer offer, Contract contract) => new(
        LoadCodes.CapabilityTaken, $"'{offer.Info.Id}' of plugin '{manifest.Id}' is offered twice for '{contract.Id}': the first one is taken.", "Author: give each an id of its own.");

    public static Refusal TooMany(PluginManifest manifest, Offer offer) => new(
        LoadCodes.TooMany, $"'{offer.Info.Id}' is one too many: plugin '{manifest.Id}' offers {ManifestRules.MaxCapabilities} capabilities already.",
        "Author: make one capability with settings out of those that are alike.");

    /// <summary>Lists are copied: one that was written as [a, b] is of a type of the offering code itself, and would keep it in memory.</summary>
    public static CapabilityInfo ToInfo(PluginManifest manifest, OfferInfo info, Contract contract) =>
        new(new CapabilityId(info.Id), contract.Id, info.Name, new PluginId(manifest.Id), manifest.Version)
        {
            Description = info.Description,
            Priority = info.Priority,
            EngineVersion = info.EngineVersion,
            Sample = info.Sample,
            Embedding = info.Embedding,
            Columns = [.. info.Columns ?? []],
            Keys = [.. info.Keys ?? []],
        };

    private static Refusal? BadInfo(PluginManifest manifest, OfferInfo info, Contract contract) =>
        !CapabilityId.TryParse(info.Id, out _)
            ? new Refusal(
                LoadCodes.CannotBeOffered, $"Plugin '{manifest.Id}' offers '{info.Id}' for '{contract.Id}', which is not a capability id.",
                "Author: use two or more lower-case words joined by dots.")
        : string.IsNullOrWhiteSpace(info.Name)
            ? new Refusal(LoadCodes.CannotBeOffered, $"Plugin '{manifest.Id}' offers '{info.Id}' for '{contract.Id}' without a name.", "Author: give it one for people.")
            : null;
}
