using PluginHost.Plugins.Metadata.Standard.Xmp.Regions;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Fields;

/// <summary>Regions as they lie on the picture that is shown, each face once.</summary>
internal static class RegionFields
{
    private const double SameFace = 0.5;
    private const double SameRatio = 0.02;

    public static IReadOnlyList<PictureRegion> Of(FieldSources sources)
    {
        var merged = new List<PictureRegion>();
        // Picasa draws on the picture as it is shown, and its faces count where the file has none.
        var regions = sources.Xmp.Regions.Select(region => region.InFractions(sources.Size)).OfType<XmpRegion>().Where(IsSensible).Select(region => Turned(region, sources)).ToList();
        var picasa = regions.Count > 0 ? [] : sources.Picasa?.Faces ?? [];
        foreach (var region in regions.Concat(picasa.Select(face => new PictureRegion(face.Kind, face.Name) { X = face.X, Y = face.Y, Width = face.Width, Height = face.Height })))
        {
            // Programs write the same face in both forms.
            if (!merged.Exists(other => other.Name.Equals(region.Name, StringComparison.OrdinalIgnoreCase) && (region.Width == 0 || other.Width == 0 || Overlap(other, region) > SameFace)))
            {
                merged.Add(region);
            }
        }

        return merged;
    }

    private static bool IsSensible(XmpRegion region) => region.Width is >= 0 and <= 1.5 && region.Height is >= 0 and <= 1.5 && region.X is > -1 and < 2 && region.Y is > -1 and < 2;

    private static PictureRegion Turned(XmpRegion region, FieldSources sources)
    {
        // Somebody without a place has none on the turned picture either.
        var (x, y, width, height) = region.Width == 0 || WasTurnedAlready(region, sources) ? (region.X, region.Y, region.Width, region.Height) : Turn(region, sources.Orientation);
        return new PictureRegion(region.Kind, region.Name) { X = x, Y = y, Width = width, Height = height, IsUnsure = IsCropped(region, sources.Size) };
    }

    // The standard means the stored picture; where the sides are swapped the program drew on the turned one.
    private static bool WasTurnedAlready(XmpRegion region, FieldSources sources) =>
        sources.Orientation >= 5 && region.AppliedTo is { } applied && sources.Size is { } size && size.Width != size.Height
        && (applied.Width > applied.Height) != (size.Width > size.Height);

    // A picture made smaller keeps its fractions, a cut one does not.
    private static bool IsCropped(XmpRegion region, (int Width, int Height)? size)
    {
        if (region.AppliedTo is not { } applied || size is not { Width: > 0, Height: > 0 } stored)
        {
            return false;
        }

        var (ratio, own) = (applied.Width / applied.Height, (double)stored.Width / stored.Height);
        return Math.Abs((ratio / own) - 1) > SameRatio && Math.Abs((ratio * own) - 1) > SameRatio;
    }

    private static (double X, double Y, double Width, double Height) Turn(XmpRegion region, int orientation)
    {
        var (x, y, w, h) = (region.X, region.Y, region.Width, region.Height);
        return orientation switch
        {
            2 => (1 - x - w, y, w, h),
            3 => (1 - x - w, 1 - y - h, w, h),
            4 => (x, 1 - y - h, w, h),
            5 => (y, x, h, w),
            6 => (1 - y - h, x, h, w),
            7 => (1 - y - h, 1 - x - w, h, w),
            8 => (y, 1 - x - w, h, w),
            _ => (x, y, w, h),
        };
    }

    private static double Overlap(PictureRegion a, PictureRegion b)
    {
        var width = Math.Min(a.X + a.Width, b.X + b.Width) - Math.Max(a.X, b.X);
        var height = Math.Min(a.Y + a.Height, b.Y + b.Height) - Math.Max(a.Y, b.Y);
        var both = width > 0 && height > 0 ? width * height : 0;
        return both / ((a.Width * a.Height) + (b.Width * b.Height) - both);
    }
}
