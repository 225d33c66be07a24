using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Index;

/// <summary>A whole result in order: any window of it costs as much as the window is long.</summary>
internal sealed class IndexResult(IndexSnapshot snapshot, int[] positions)
{
    public int Total => positions.Length;

    public IReadOnlyList<PictureId> Window(int offset, int limit)
    {
        var start = Math.Min(offset, positions.Length);
        var length = Math.Min(limit, positions.Length - start);
        var ids = new PictureId[length];
        for (var i = 0; i < length; i++)
        {
            ids[i] = snapshot.Buffer[positions[start + i]].Id;
        }

        return ids;
    }

    /// <summary>Where a picture stands, searched outwards from where it stood; -1 when it is not in the result.</summary>
    public int IndexOf(PictureId id, int near)
    {
        if (!snapshot.TryFind(id, out var position))
        {
            return -1;
        }

        near = Math.Clamp(near, 0, Math.Max(0, positions.Length - 1));
        for (var distance = 0; distance < positions.Length; distance++)
        {
            if (near - distance >= 0 && positions[near - distance] == position)
            {
                return near - distance;
            }

            if (near + distance < positions.Length && positions[near + distance] == position)
            {
                return near + distance;
            }
        }

        return -1;
    }
}
