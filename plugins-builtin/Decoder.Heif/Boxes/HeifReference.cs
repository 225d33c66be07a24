namespace PluginHost.Plugins.Decoder.Heif.Boxes;

/// <summary>One item refers to others.</summary>
/// <param name="Kind">As what.</param>
/// <param name="From">The item that refers.</param>
/// <param name="To">The items that it refers to.</param>
internal sealed record HeifReference(string Kind, uint From, IReadOnlyList<uint> To)
{
    /// <param name="box">A box of the table of references.</param>
    /// <param name="wide">Whether items have numbers of 32 bits.</param>
    public static HeifReference Read(HeifBox box, bool wide)
    {
        var cursor = new ByteCursor(box.Content.Span);
        var from = wide ? cursor.UInt32() : cursor.UInt16();
        var to = new List<uint>();
        for (int left = cursor.UInt16(); left > 0 && !cursor.IsBroken; left--)
        {
            to.Add(wide ? cursor.UInt32() : cursor.UInt16());
        }

        return new HeifReference(box.Kind, from, to);
    }
}
