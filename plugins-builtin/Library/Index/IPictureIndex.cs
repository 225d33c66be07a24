using PluginHost.Plugins.Library.Index.Fields;
using PluginHost.Plugins.Library.Index.Memberships;
using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Plugins.Library.Index.Stacks;
using PluginHost.Plugins.Library.Query;
using PluginHost.Plugins.Library.Words;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Index;

/// <summary>
/// Answers every filter, sort, count and facet from memory. A view of the catalogue that can be made again at any time; the write path keeps it current.
/// </summary>
/// <remarks>Thread safe. Questions wait until the view is built. Budget at 1,000,000 pictures: a page in 10 ms, a count or a facet in 20 ms, before and after a write.</remarks>
internal interface IPictureIndex
{
    /// <summary>Finds and orders pictures.</summary>
    ValueTask<IndexResult> QueryAsync(BoundQuery query, SortSpec sort, CancellationToken cancellationToken);

    /// <summary>Counts a result per value of one of <see cref="IndexNames.Facets"/>, most frequent first.</summary>
    ValueTask<IReadOnlyList<NameCount>> CountFacetAsync(BoundQuery query, string by, int limit, CancellationToken cancellationToken);

    /// <summary>Counts a result per value of one of <see cref="IndexNames.Bins"/>, in order of the values. Months and years are those a picture was taken in, or came in where that is not known;
    /// the months of a single date are cut as that date is sorted, with an empty name for pictures without one.</summary>
    ValueTask<IReadOnlyList<NameCount>> CountBinsAsync(BoundQuery query, string by, CancellationToken cancellationToken);

    /// <summary>All tags in use, most used first.</summary>
    ValueTask<IReadOnlyList<NameCount>> ListTagsAsync(CancellationToken cancellationToken);

    /// <summary>One row.</summary>
    ValueTask<PictureRow?> FindAsync(PictureId id, CancellationToken cancellationToken);

    /// <summary>How many pictures of each stack are not trashed, as it is now.</summary>
    ValueTask<StackCounts> CountStacksAsync(CancellationToken cancellationToken);

    /// <summary>Sets, projects and people with their counts and covers, in order of id.</summary>
    ValueTask<IReadOnlyList<CollectionSummary>> ListCollectionsAsync(CancellationToken cancellationToken);

    /// <summary>Takes over the collections as they are now. Who lies in them stands with the pictures.</summary>
    void Apply(CollectionTable collections);

    /// <summary>Takes over pictures that were added or changed. An older revision than the known one is left out.</summary>
    /// <param name="records">The pictures.</param>
    /// <param name="texts">Texts of pictures of which they were read: of new ones, since their prompts are not in the records.</param>
    /// <returns>Collections that have another count or other pictures now.</returns>
    IReadOnlyList<CollectionRecord> Apply(IReadOnlyList<PictureRecord> records, IReadOnlyList<PictureTexts> texts);

    /// <summary>The rows as they are now, for a snapshot of their words; <see langword="null"/> before the first build.</summary>
    ValueTask<IWordRows?> TakeWordRowsAsync(CancellationToken cancellationToken);
}
