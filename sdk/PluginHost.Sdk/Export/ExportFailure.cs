namespace PluginHost.Sdk.Export;

/// <summary>A picture that was not written.</summary>
/// <param name="Picture">Which.</param>
/// <param name="Name">Its name, for people.</param>
/// <param name="Refusal">Why.</param>
public sealed record ExportFailure(PictureId Picture, string Name, Refusal Refusal);
