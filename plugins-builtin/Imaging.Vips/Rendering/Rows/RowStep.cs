using System.Numerics;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>Work on pixels that needs no neighbours.</summary>
/// <remarks>
/// What loops over a row is compiled once, with all optimisations: code that learns first is ten times as slow for the first fifty pictures,
/// which is while somebody moves a slider for the first time.
/// </remarks>
internal abstract class RowStep
{
    /// <summary>Pictures of the same size whose pixels it looks at; settled, at most two.</summary>
    public virtual IReadOnlyList<Layer> Others => [];

    /// <summary>Whether it makes of each colour channel what depends on nothing but its value, and leaves alpha: from bytes to bytes that is a table of 256.</summary>
    public virtual bool IsByChannel => false;

    /// <summary>Changes a piece of a row.</summary>
    public abstract void Apply(Span<Vector4> row, in RowPlace place);
}
