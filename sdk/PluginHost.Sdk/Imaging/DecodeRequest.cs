namespace PluginHost.Sdk.Imaging;

/// <summary>Asks for everything that is wanted of one picture at once, so that it is decoded once.</summary>
/// <param name="File">The file.</param>
/// <param name="Limits">What to refuse.</param>
/// <param name="Outputs">Encoded pictures to make. The engine picks the decode size from the largest.</param>
/// <param name="Samples">Pixels to prepare.</param>
public sealed record DecodeRequest(ImageFile File, ImageLimits Limits, IReadOnlyList<OutputSpec> Outputs, IReadOnlyList<SampleSpec> Samples);
