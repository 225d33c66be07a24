namespace PluginHost.Plugins.Filters.Standard.Colours;

/// <summary>Looks of <see cref="ColourFilter"/>.</summary>
internal enum Look
{
    BlackAndWhite,
    Sepia,
    Cool,
    Warm,
    Vivid,
}
