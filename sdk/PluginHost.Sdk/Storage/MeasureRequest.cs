namespace PluginHost.Sdk.Storage;

/// <summary>Asks how much is used and free.</summary>
public sealed record MeasureRequest;
