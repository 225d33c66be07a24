namespace PluginHost.Sdk.Imaging;

/// <summary>A picture file that host and plugin can both open. Never written through this.</summary>
/// <param name="Path">Absolute path.</param>
public sealed record ImageFile(string Path);
