namespace PluginHost.Plugins.Library.Import.Uploads;

/// <summary>A file of an upload.</summary>
/// <param name="Name">As the sender calls it, with folders if it says so.</param>
/// <param name="Path">Where it waits.</param>
internal sealed record UploadedFile(string Name, string Path);
