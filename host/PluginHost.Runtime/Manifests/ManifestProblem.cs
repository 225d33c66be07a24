namespace PluginHost.Runtime.Manifests;

/// <summary>What is wrong with a manifest, without the file's name, and what to do.</summary>
internal sealed record ManifestProblem(string Reason, string Cure);
