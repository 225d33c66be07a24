using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Import.Paths;

/// <summary>A file that a walk came upon, or a place where it could not go on.</summary>
internal sealed record FoundFile(string Path, string Folder, Refusal? Refusal)
{
    /// <summary>Its name where that is no text (<see cref="ByteNames"/>); the path ends in how it is shown then, and opens nothing.</summary>
    public byte[]? ByteName { get; init; }
}
