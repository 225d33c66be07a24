namespace PluginHost.Sdk.Metadata;

/// <summary>A picture that a generator began with or was guided by.</summary>
/// <param name="Name">File name, as the file spells it; empty where only the hash is known.</param>
/// <param name="Hash">As the file spells it, if it does.</param>
public sealed record GenerationSourceImage(string Name, string? Hash = null);
