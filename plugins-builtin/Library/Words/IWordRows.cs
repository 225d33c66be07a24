using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Words;

/// <summary>The rows of the picture index at one moment, as far as words need to know them.</summary>
internal interface IWordRows
{
    int Count { get; }

    /// <summary>The picture at a position.</summary>
    PictureId Id(int position);

    /// <summary>The revision whose values the index has.</summary>
    long Revision(int position);

    /// <summary>Where a picture stands.</summary>
    bool TryFind(PictureId id, out int position);
}
