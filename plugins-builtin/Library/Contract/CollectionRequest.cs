namespace PluginHost.Plugins.Library.Contract;

/// <summary>A set, a project or a person to make, with the pictures that shall lie in it.</summary>
internal sealed record CollectionRequest(string? Name = null, string? Description = null, string? Icon = null, string? Colour = null, IReadOnlyList<long>? Pictures = null);
