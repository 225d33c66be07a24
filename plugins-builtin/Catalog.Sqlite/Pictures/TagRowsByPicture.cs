using System.Runtime.InteropServices;
using PluginHost.Plugins.Catalog.Relational.Pictures;

namespace PluginHost.Plugins.Catalog.Sqlite.Pictures;

/// <summary>Rows of tags of many pictures in one list, those of a picture side by side: a list for each would be ten times the garbage.</summary>
internal sealed class TagRowsByPicture
{
    private readonly List<TagRow> _rows = [];
    private readonly Dictionary<long, (int Start, int End)> _places = [];
    private long _picture;
    private int _start;

    /// <summary>Rows come in order of picture.</summary>
    public void Add(long picture, TagRow row)
    {
        if (picture != _picture || _rows.Count == 0)
        {
            Close();
            (_picture, _start) = (picture, _rows.Count);
        }

        _rows.Add(row);
    }

    /// <summary>To be called after the last row.</summary>
    public void Close() => _places[_picture] = (_start, _rows.Count);

    public ReadOnlySpan<TagRow> Of(long picture) =>
        _places.TryGetValue(picture, out var place) ? CollectionsMarshal.AsSpan(_rows)[place.Start..place.End] : [];
}
