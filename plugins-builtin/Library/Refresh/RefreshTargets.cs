using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Query;
using PluginHost.Plugins.Library.Searching;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Refresh;

/// <summary>Finds the pictures of a reading, in order of id. A query is asked anew with each attempt: what left its result meanwhile is done or gone.</summary>
internal sealed class RefreshTargets(IPictureIndex index, QueryBinder binder)
{
    public async ValueTask<Outcome<IReadOnlyList<PictureId>>> FindAsync(RefreshPayload payload, CancellationToken cancellationToken)
    {
        if (payload.Ids is { } ids)
        {
            return Sorted(ids.Distinct().Select(id => new PictureId(id)));
        }

        var bound = binder.Bind(payload.Q ?? WholeLibrary.Text);
        if (bound.Query is not { } query)
        {
            return LibraryRefusals.Syntax(bound.Error!);
        }

        try
        {
            var result = await index.QueryAsync(query, WholeLibrary.AnyOrder, cancellationToken);
            return Sorted(result.Window(0, result.Total));
        }
        catch (SearchRefusedException refused)
        {
            return refused.Refusal;
        }
    }

    private static Outcome<IReadOnlyList<PictureId>> Sorted(IEnumerable<PictureId> ids) => new([.. ids.OrderBy(id => id.Value)], null);
}
