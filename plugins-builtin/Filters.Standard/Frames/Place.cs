namespace PluginHost.Plugins.Filters.Standard.Frames;

/// <summary>Nine places in a picture, row by row.</summary>
internal enum Place
{
    TopLeft,
    Top,
    TopRight,
    Left,
    Centre,
    Right,
    BottomLeft,
    Bottom,
    BottomRight,
}
