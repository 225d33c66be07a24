namespace PluginHost.Plugins.Library.Import.Uploads;

/// <summary>What <see cref="UploadImporter"/> is told.</summary>
internal sealed record UploadPayload(IReadOnlyList<UploadedFile> Files);
