using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Plugins.Library.Query;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Refresh;

/// <summary>Finds the pictures of a reading, in order of id. A query is asked anew with each attempt: what left its result meanwhile is done or gone.</summary>
internal sealed class RefreshTargets(IPictureIndex index, QueryBinder binder)
{
    private const string Everything = "is:trashed OR NOT is:trashed";
    private static readonly SortSpec AnyOrder = new([new SortTerm("imported", false)]);

    public async ValueTask<Outcome<IReadOnlyList<PictureId>>> FindAsync(RefreshPayload payload, CancellationToken cancellationToken)
    {
        if (payload.Ids is { } ids)
        {
            return Sorted(ids.Distinct().Select(id => new PictureId(id)));
        }

        var bound = binder.Bind(payload.Q ?? Everything);
        if (bound.Query is not { } query)
        {
            return LibraryRefusals.Syntax(bound.Error!);
        }

        var result = await index.QueryAsync(query, AnyOrder, cancellationToken);
        return Sorted(result.Window(0, result.Total));
    }

    private static Outcome<IReadOnlyList<PictureId>> Sorted(IEnumerable<PictureId> ids) => new([.. ids.OrderBy(id => id.Value)], null);
}
