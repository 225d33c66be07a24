using System.Numerics;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>Work on pixels that needs no neighbours.</summary>
internal abstract class RowStep
{
    /// <summary>Pictures of the same size whose pixels it looks at; settled, at most two.</summary>
    public virtual IReadOnlyList<Layer> Others => [];

    /// <summary>Whether it makes of each colour channel what depends on nothing but its value, and leaves alpha: from bytes to bytes that is a table of 256.</summary>
    public virtual bool IsByChannel => false;

    /// <summary>Changes a piece of a row.</summary>
    public abstract void Apply(Span<Vector4> row, in RowPlace place);
}
