namespace PluginHost.Web.Plugins;

/// <summary>What a plugin asked to be allowed.</summary>
/// <param name="Permission">Id, such as <c>library.read</c>.</param>
/// <param name="Reason">Why, in its author's words.</param>
/// <param name="Hosts">For the network: the only hosts it calls; empty for any.</param>
internal sealed record PluginPermission(string Permission, string? Reason, IReadOnlyList<string> Hosts);
