using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Plugins.Library.Query;
using PluginHost.Plugins.Library.Words;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Index;

/// <summary>
/// Answers every filter, sort, count and facet from memory. A view of the catalogue that can be made again at any time; the write path keeps it current.
/// </summary>
/// <remarks>Thread safe. Questions wait until the view is built. Budget: a page of 100,000 pictures in a few milliseconds.</remarks>
internal interface IPictureIndex
{
    /// <summary>Finds and orders pictures.</summary>
    ValueTask<IndexResult> QueryAsync(BoundQuery query, SortSpec sort, CancellationToken cancellationToken);

    /// <summary>Counts a result per value of a facet.</summary>
    ValueTask<IReadOnlyList<NameCount>> CountFacetAsync(BoundQuery query, string by, int limit, CancellationToken cancellationToken);

    /// <summary>Counts a result per bin.</summary>
    ValueTask<IReadOnlyList<NameCount>> CountBinsAsync(BoundQuery query, string by, CancellationToken cancellationToken);

    /// <summary>All tags in use, most used first.</summary>
    ValueTask<IReadOnlyList<NameCount>> ListTagsAsync(CancellationToken cancellationToken);

    /// <summary>One row.</summary>
    ValueTask<PictureRow?> FindAsync(PictureId id, CancellationToken cancellationToken);

    /// <summary>Takes over pictures that were added or changed. An older revision than the known one is left out.</summary>
    /// <param name="records">The pictures.</param>
    /// <param name="texts">Texts of pictures of which they were read: of new ones, since their prompts are not in the records.</param>
    void Apply(IReadOnlyList<PictureRecord> records, IReadOnlyList<PictureTexts> texts);

    /// <summary>The rows as they are now, for a snapshot of their words; <see langword="null"/> before the first build.</summary>
    ValueTask<IWordRows?> TakeWordRowsAsync(CancellationToken cancellationToken);
}
