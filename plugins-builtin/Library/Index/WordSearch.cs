using System.Buffers;
using PluginHost.Plugins.Library.Index.Bits;
using PluginHost.Plugins.Library.Query.Predicates;
using PluginHost.Plugins.Library.Words;

namespace PluginHost.Plugins.Library.Index;

/// <summary>Asks the words in memory.</summary>
internal sealed class WordSearch(IWordIndex words) : ITextSearch
{
    public RowSet Find(IndexData data, TextPredicate text, CancellationToken cancellationToken)
    {
        var length = (data.Count + 63) / 64;
        var rented = ArrayPool<ulong>.Shared.Rent(length);
        var bits = rented.AsSpan(0, length);
        bits.Clear();
        words.Current.Match(text.Terms, data, data.Count, bits, cancellationToken);
        var rows = RowSet.Of(bits, data.Count);
        ArrayPool<ulong>.Shared.Return(rented);
        return rows;
    }
}
