using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Containers;

namespace PluginHost.Plugins.Metadata.Standard.Provenance;

/// <summary>The labelled boxes of CBOR in a JUMBF store.</summary>
internal static class JumbfStore
{
    private const int MostDepth = 8;
    private const int MostBoxes = 2_000;
    private const int DescriptionHeader = 17;

    public static IReadOnlyList<(string Label, ReadOnlyMemory<byte> Cbor)> Read(IByteSource store)
    {
        var found = new List<(string, ReadOnlyMemory<byte>)>();
        Walk(store, 0, store.Length, found, 0);
        return found;
    }

    // A super box is a description with a label, then its contents.
    private static void Walk(IByteSource store, long start, long end, List<(string, ReadOnlyMemory<byte>)> found, int depth)
    {
        foreach (var box in IsoBox.In(store, start, end).TakeWhile(_ => found.Count < MostBoxes && depth < MostDepth).Where(box => box.Kind == "jumb"))
        {
            var inner = IsoBox.In(store, box.Start, box.End).Take(MostBoxes).ToList();
            var label = inner.Count > 0 && inner[0].Kind == "jumd" ? Label(store, inner[0]) : "";
            found.AddRange(inner.Where(content => content.Kind == "cbor").Select(content => (label, store.Block(content.Start, content.Length))));
            Walk(store, box.Start, box.End, found, depth + 1);
        }
    }

    private static string Label(IByteSource store, IsoBox description)
    {
        var text = store.Block(description.Start + DescriptionHeader, Math.Min(description.Length - DescriptionHeader, 256)).Span;
        var end = text.IndexOf((byte)0);
        return TextBytes.Latin1(end < 0 ? text : text[..end]);
    }
}
