namespace PluginHost.Sdk.Storage;

/// <summary>Asks for a staging path.</summary>
/// <param name="ExpectedBytes">How much will be written, or 0 if that is not known.</param>
public sealed record StageRequest(long ExpectedBytes);
