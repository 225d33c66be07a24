namespace PluginHost.Sdk.Library;

/// <summary>Ids of pictures.</summary>
/// <param name="Ids">The ids.</param>
public sealed record PictureIdList(IReadOnlyList<PictureId> Ids);
