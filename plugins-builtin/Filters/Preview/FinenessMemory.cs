using System.Collections.Concurrent;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Preview;

/// <summary>How fine pixels had to be for descriptions of the same shape, so that a slider that moves does not find it out each time.</summary>
internal sealed class FinenessMemory
{
    private const int MaxShapes = 1_000;

    private readonly ConcurrentDictionary<(int Shape, ImageSize From, ImageSize To, int Size), int> _known = new();

    /// <summary>1 for pixels of the preview's own size, 2 for twice that, and so on.</summary>
    public int Of(Image image, int size) => _known.GetValueOrDefault(KeyOf(image, size), 1);

    public void Remember(Image image, int size, int fineness)
    {
        if (fineness == 1)
        {
            return;
        }

        if (_known.Count >= MaxShapes)
        {
            _known.Clear();
        }

        _known[KeyOf(image, size)] = fineness;
    }

    private static (int, ImageSize, ImageSize, int) KeyOf(Image image, int size)
    {
        var shape = new HashCode();
        foreach (var operation in image.Operations)
        {
            shape.Add(operation.GetType());
        }

        return (shape.ToHashCode(), image.Source.Extent, image.Size, size);
    }
}
