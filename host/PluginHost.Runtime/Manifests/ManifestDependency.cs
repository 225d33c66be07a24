namespace PluginHost.Runtime.Manifests;

/// <summary>Another plugin that must be active first.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Range">NuGet version range.</param>
/// <param name="Optional">Only ordered after it.</param>
public sealed record ManifestDependency(string Id, string Range, bool Optional);
