namespace PluginHost.Sdk.Library;

/// <summary>What became of added pictures.</summary>
/// <param name="Items">In the order of the request.</param>
public sealed record AddPicturesResult(IReadOnlyList<AddedPicture> Items)
{
    /// <summary>Pictures that were there before and are different now, as they are now: sources that began a stack, and pictures that were put into a collection.</summary>
    public IReadOnlyList<PictureRecord> Changed { get; init => field = value ?? []; } = [];
}
