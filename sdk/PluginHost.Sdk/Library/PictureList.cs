namespace PluginHost.Sdk.Library;

/// <summary>Pictures.</summary>
/// <param name="Items">The pictures.</param>
public sealed record PictureList(IReadOnlyList<PictureRecord> Items);
