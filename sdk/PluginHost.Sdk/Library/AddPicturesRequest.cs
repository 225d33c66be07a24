namespace PluginHost.Sdk.Library;

/// <summary>Adds pictures.</summary>
/// <param name="Pictures">Written in one transaction.</param>
public sealed record AddPicturesRequest(IReadOnlyList<NewPicture> Pictures);
