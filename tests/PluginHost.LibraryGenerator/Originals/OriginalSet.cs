using PluginHost.LibraryGenerator.Chance;

namespace PluginHost.LibraryGenerator.Originals;

/// <summary>All originals by shape.</summary>
internal sealed class OriginalSet(IReadOnlyDictionary<Shape, IReadOnlyList<Original>> byShape)
{
    public Original Pick(Shape shape, string format, Dice dice)
    {
        var all = byShape[shape];
        var start = dice.Below(all.Count);
        for (var i = 0; i < all.Count; i++)
        {
            var original = all[(start + i) % all.Count];
            if (original.Info.Format == format)
            {
                return original;
            }
        }

        return all[start];
    }
}
