namespace PluginHost.Sdk.Imaging;

/// <summary>What a file is, or why it is not taken. Exactly one of the two is set.</summary>
/// <param name="Info">What it is.</param>
/// <param name="Refusal">Why it is not taken.</param>
public sealed record ProbeResult(ImageInfo? Info, Refusal? Refusal);
