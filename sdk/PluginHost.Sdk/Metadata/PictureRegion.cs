namespace PluginHost.Sdk.Metadata;

/// <summary>A named part of a picture. Fractions 0 to 1 of the picture as it is shown, after orientation.</summary>
/// <param name="Kind"><c>face pet focus barcode</c> or what the file says.</param>
/// <param name="Name">Who or what it is; empty where the file names nobody.</param>
public sealed record PictureRegion(string Kind, string Name)
{
    /// <summary>Left edge.</summary>
    public double X { get; init; }

    /// <summary>Upper edge.</summary>
    public double Y { get; init; }

    /// <summary>Width; 0 for a person without a place.</summary>
    public double Width { get; init; }

    /// <summary>Height; 0 for a person without a place.</summary>
    public double Height { get; init; }

    /// <summary>Whether the picture was cropped since: the place may be wrong.</summary>
    public bool IsUnsure { get; init; }
}
