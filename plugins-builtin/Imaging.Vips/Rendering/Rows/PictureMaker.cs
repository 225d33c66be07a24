using PluginHost.Plugins.Imaging.Vips.Native;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>Makes pixels from those of other pictures, a piece at a time and on several threads at once.</summary>
internal abstract class PictureMaker
{
    /// <summary>Whether it asks for the pixels of its inputs itself, where it needs few of many.</summary>
    public virtual bool PreparesItself => false;

    /// <summary>What must be there of every input to make a piece.</summary>
    public virtual VipsRect Needs(VipsRect area) => area;

    /// <summary>Fills a piece.</summary>
    /// <param name="output">The piece, with its own memory.</param>
    /// <param name="inputs">Addresses of a region of each input, which has what is needed.</param>
    public abstract void Make(VipsRegion output, ReadOnlySpan<nint> inputs);
}
