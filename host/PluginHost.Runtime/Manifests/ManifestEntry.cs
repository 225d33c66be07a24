namespace PluginHost.Runtime.Manifests;

/// <summary>Where the plugin begins.</summary>
/// <param name="Assembly">File name of the main dll, beside the manifest.</param>
/// <param name="Type">Full name of the class that carries <c>[Plugin]</c>.</param>
public sealed record ManifestEntry(string Assembly, string Type);
