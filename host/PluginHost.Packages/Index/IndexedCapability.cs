namespace PluginHost.Packages.Index;

/// <summary>Something that a plugin adds.</summary>
/// <param name="Contract">Of which kind.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">For people.</param>
internal sealed record IndexedCapability(string? Contract = null, string? Id = null, string? Name = null);
