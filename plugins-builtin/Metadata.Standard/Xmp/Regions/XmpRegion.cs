namespace PluginHost.Plugins.Metadata.Standard.Xmp.Regions;

/// <summary>A region as a packet has it, in fractions.</summary>
/// <param name="Kind">Lower case.</param>
/// <param name="Name">Empty for nobody.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">0 for a person without a place.</param>
/// <param name="Height">0 for a person without a place.</param>
/// <param name="AppliedTo">Pixels of the picture that it was drawn on, if the packet says.</param>
internal sealed record XmpRegion(string Kind, string Name, double X, double Y, double Width, double Height, (double Width, double Height)? AppliedTo = null);
