using PluginHost.Sdk.Imaging;

namespace PluginHost.Sdk.Filters;

/// <summary>A picture that a parameter names.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Image">The picture.</param>
public sealed record NamedImage(string Parameter, Image Image);
