namespace PluginHost.Sdk.Imaging.Operations;

/// <summary>Puts a colour behind the picture, which then has no alpha.</summary>
/// <param name="Background">The colour.</param>
public sealed record FlattenOperation(Colour Background) : ImageOperation;
