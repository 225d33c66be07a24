namespace PluginHost.Sdk.Library;

/// <summary>Asks what changed in a catalogue.</summary>
/// <param name="Since">Since when; <see langword="null"/> to learn only where it is now.</param>
public sealed record ReadChangesRequest(CatalogPosition? Since);
