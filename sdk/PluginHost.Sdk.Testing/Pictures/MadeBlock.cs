using PluginHost.Sdk.Library;
using PluginHost.Sdk.Searching;

namespace PluginHost.Sdk.Testing.Pictures;

/// <summary>A block of pictures for searches. As the library does, it answers the same object for one picture after the other.</summary>
/// <param name="pictures">The pictures; <see langword="null"/> for one of which nothing is known.</param>
public sealed class MadeBlock(IReadOnlyList<PictureRecord?> pictures) : SearchBlock
{
    private readonly MadeSearched _picture = new();

    /// <inheritdoc/>
    public override int Count => pictures.Count;

    /// <inheritdoc/>
    public override SearchedPicture Read(int place)
    {
        _picture.Record = pictures[place];
        return _picture;
    }
}
