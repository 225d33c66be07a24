namespace PluginHost.Client;

/// <summary>A file that the host sent.</summary>
/// <param name="Path">Where it lies now, under a name of its own.</param>
/// <param name="Name">What the host calls it.</param>
/// <param name="Outputs">How many there are of the same question.</param>
internal sealed record FileAnswer(string Path, string Name, int Outputs);
