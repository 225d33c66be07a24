using PluginHost.Plugins.Library.Import;
using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Plugins.Library.Pictures;
using PluginHost.Plugins.Library.Query;
using PluginHost.Plugins.Library.Searching;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Service;

/// <summary>The library as other plugins see it: the same query language, edits and imports as over HTTP.</summary>
[Library("builtin.library", "Library")]
internal sealed class LibraryService(
    IPictureIndex index, QueryBinder binder, SortSpecParser sorts, PictureReader pictures, PictureEditor editor, ImportStarter imports) : ILibrary
{
    private const int MaxLimit = 500;
    private static readonly SortSpec ById = new([new SortTerm("imported", false)]);

    public async ValueTask<LibraryPage> QueryAsync(LibraryQuery request, CancellationToken cancellationToken)
    {
        var bound = binder.Bind(request.Q);
        var sort = sorts.Parse(request.Sort);
        if (bound.Query is not { } query || sort.Value is not { } order)
        {
            return new LibraryPage([], 0, bound.Error is { } error ? LibraryRefusals.Syntax(error) : sort.Refusal);
        }

        if (request.Offset < 0 || request.Limit is < 1 or > MaxLimit)
        {
            return new LibraryPage([], 0, LibraryRefusals.InvalidRequest with { Cure = $"The offset is 0 or more, the limit 1 to {MaxLimit}." });
        }

        try
        {
            var result = await index.QueryAsync(query, order, cancellationToken);
            return new LibraryPage(await pictures.ReadAsync(result.Window(request.Offset, request.Limit), cancellationToken), result.Total);
        }
        catch (SearchRefusedException refused)
        {
            return new LibraryPage([], 0, refused.Refusal);
        }
    }

    public async ValueTask<LibraryEditResult> EditAsync(LibraryEdit request, CancellationToken cancellationToken)
    {
        if (request.Ids is null == request.Q is null)
        {
            return new LibraryEditResult(0, 0, null, request.Ids is null ? LibraryRefusals.NothingChosen : LibraryRefusals.EditTooWide);
        }

        var ids = request.Ids;
        if (ids is null)
        {
            var bound = binder.Bind(request.Q);
            if (bound.Query is not { } query)
            {
                return new LibraryEditResult(0, 0, null, LibraryRefusals.Syntax(bound.Error!));
            }

            try
            {
                var result = await index.QueryAsync(query, ById, cancellationToken);
                ids = result.Window(0, result.Total);
            }
            catch (SearchRefusedException refused)
            {
                return new LibraryEditResult(0, 0, null, refused.Refusal);
            }
        }

        var edited = await editor.EditAsync(new EditRequest(ids, request.Edit, request.Actor), origin: null, cancellationToken);
        return new LibraryEditResult(ids.Count, edited.Changed.Count, edited.Operation, edited.Refusal);
    }

    public ValueTask<LibraryImportResult> ImportAsync(LibraryImport request, CancellationToken cancellationToken) => imports.StartAsync(request, origin: null, cancellationToken);
}
