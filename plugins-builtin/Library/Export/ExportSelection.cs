using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Plugins.Library.Query;
using PluginHost.Plugins.Library.Searching;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Export;

/// <summary>Finds the pictures of an export in their order. A query is asked anew with each attempt.</summary>
internal sealed class ExportSelection(IPictureIndex index, QueryBinder binder, SortSpecParser sorts)
{
    public async ValueTask<Outcome<IReadOnlyList<PictureId>>> FindAsync(ExportPayload payload, CancellationToken cancellationToken)
    {
        if (payload.Ids is { } ids)
        {
            return new Outcome<IReadOnlyList<PictureId>>([.. ids.Distinct().Select(id => new PictureId(id))], null);
        }

        var bound = binder.Bind(payload.Q);
        if (bound.Query is not { } query)
        {
            return LibraryRefusals.Syntax(bound.Error!);
        }

        var sort = sorts.Parse(payload.Sort);
        if (sort.Value is not { } order)
        {
            return sort.Refusal!;
        }

        try
        {
            var result = await index.QueryAsync(query, order, cancellationToken);
            return new Outcome<IReadOnlyList<PictureId>>([.. result.Window(0, result.Total)], null);
        }
        catch (SearchRefusedException refused)
        {
            return refused.Refusal;
        }
    }
}
