namespace PluginHost.Sdk.Imaging.Operations;

/// <summary>A table a channel: 0 to 1 in equal steps, straight lines between, the ends hold beyond; alpha stays.</summary>
/// <param name="Red">2 to 65,536 values.</param>
/// <param name="Green">As many as red.</param>
/// <param name="Blue">As many as red.</param>
/// <param name="Space">In which numbers.</param>
public sealed record CurveOperation(ValueList Red, ValueList Green, ValueList Blue, ColourSpace Space) : ImageOperation;
