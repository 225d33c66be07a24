using PluginHost.Plugins.Library.Import.Uploads;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Import.Http;

/// <summary>An upload that waits in its folder.</summary>
internal sealed record ReceivedUpload(string Folder, IReadOnlyList<UploadedFile> Files, IReadOnlyList<CollectionId> Collections);
