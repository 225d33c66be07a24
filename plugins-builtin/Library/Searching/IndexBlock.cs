using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Columns;
using PluginHost.Sdk.Searching;

namespace PluginHost.Plugins.Library.Searching;

/// <summary>A page of the index as searches read it. Open for as long as one call.</summary>
internal sealed class IndexBlock(IndexData data, int page) : SearchBlock
{
    private readonly IndexedPicture _picture = new(data, page);
    private volatile bool _isClosed;

    public override int Count { get; } = Math.Clamp(data.Count - (page << Page.Shift), 0, Page.Rows);

    public override SearchedPicture Read(int place)
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        ArgumentOutOfRangeException.ThrowIfNegative(place);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, Count);
        _picture.Place = place;
        return _picture;
    }

    /// <summary>The call has ended: a search that was let go of while it ran stops here.</summary>
    public void Close() => _isClosed = true;
}
