namespace PluginHost.Sdk.Metadata;

/// <summary>A small network laid over the model.</summary>
/// <param name="Name">As the file spells it.</param>
/// <param name="Weight">Strength; 1 where none is given.</param>
/// <param name="Hash">As the file spells it, if it does.</param>
public sealed record GenerationLora(string Name, double Weight, string? Hash = null);
