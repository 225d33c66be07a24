namespace PluginHost.Web.Packages;

/// <summary>A plugin that a feed has.</summary>
internal sealed record FoundPackage(string Id, string Version, string Feed, string? Description, string? Authors, IReadOnlyList<string> Versions);
