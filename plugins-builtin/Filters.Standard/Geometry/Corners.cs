namespace PluginHost.Plugins.Filters.Standard.Geometry;

/// <summary>What <see cref="RotateFilter"/> does about corners.</summary>
internal enum Corners
{
    /// <summary>The picture grows; new corners are filled.</summary>
    Grow,

    /// <summary>The size stays; what goes beyond is cut, new corners are filled.</summary>
    Keep,

    /// <summary>Cut to the largest rectangle without empty corners.</summary>
    Crop,
}
