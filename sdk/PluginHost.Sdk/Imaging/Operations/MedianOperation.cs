namespace PluginHost.Sdk.Imaging.Operations;

/// <summary>The middle value of the neighbourhood, channel by channel: takes specks away and keeps edges.</summary>
/// <param name="Radius">Pixels, 1 to 20.</param>
public sealed record MedianOperation(int Radius) : ImageOperation;
