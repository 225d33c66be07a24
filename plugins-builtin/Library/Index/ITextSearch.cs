using PluginHost.Plugins.Library.Index.Bits;
using PluginHost.Plugins.Library.Query.Predicates;

namespace PluginHost.Plugins.Library.Index;

/// <summary>Finds rows by words. The one place where text enters a query.</summary>
internal interface ITextSearch
{
    /// <summary>The rows of <paramref name="data"/> in which all terms occur. The set belongs to the caller.</summary>
    /// <remarks>Positions are those of <see cref="IndexData"/>: a picture's never changes while the process lives, nor in the snapshot on disk.</remarks>
    RowSet Find(IndexData data, TextPredicate text, CancellationToken cancellationToken);
}
