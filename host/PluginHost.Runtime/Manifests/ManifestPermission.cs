namespace PluginHost.Runtime.Manifests;

/// <summary>A permission the plugin asks for.</summary>
/// <param name="Permission">One of the SDK's <c>Permissions</c>.</param>
/// <param name="Reason">Why, for the person who is asked.</param>
/// <param name="Hosts">For the network: the only hosts it calls; none for any.</param>
public sealed record ManifestPermission(string Permission, string? Reason = null, IReadOnlyList<string>? Hosts = null);
