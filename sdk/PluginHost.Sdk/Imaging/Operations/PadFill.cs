namespace PluginHost.Sdk.Imaging.Operations;

/// <summary>What the space around a picture is filled with.</summary>
public enum PadFill
{
    /// <summary>One colour.</summary>
    Colour,

    /// <summary>The pixels at the edge, repeated.</summary>
    Edge,

    /// <summary>The picture, mirrored at the edge.</summary>
    Mirror,
}
