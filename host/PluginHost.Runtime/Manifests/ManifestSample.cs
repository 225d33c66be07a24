namespace PluginHost.Runtime.Manifests;

/// <summary>The pixels an engine wants to see.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Fit">Name of a <c>SampleFit</c>, camelCase.</param>
/// <param name="Channels">Name of a <c>SampleChannels</c>, camelCase.</param>
public sealed record ManifestSample(int Width, int Height, string Fit, string Channels);
