using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Plugins.Library.Contract;
using PluginHost.Plugins.Library.Http;
using PluginHost.Plugins.Library.Pictures;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Import.Http;

/// <summary><c>POST /imports/{job}/undo</c>.</summary>
internal sealed class ImportUndoEndpoints(ImportLedgerReader ledger, PictureEditor editor, IJobQueue jobs) : IRouteMap
{
    public void Map(IEndpointRouteBuilder routes) => routes.Post(
        "/imports/{job}/undo", UndoAsync, AccessPolicy.Editor, new EndpointDoc("undoImport", "Move to the trash what an import has brought so far; that can be undone as one change")
        {
            Tag = "Imports",
            Parameters = [new EndpointParameter("job", "integer", "`job` of the answer that started it.") { InPath = true }],
            Responses = [Doc.Ok(static () => LibraryJson.Default.BatchResult, "How many it had brought, and how many of them were not in the trash yet")],
        });

    private async Task UndoAsync(HttpContext context)
    {
        if (await context.ReadIdAsync("job") is not { } job)
        {
            return;
        }

        if (await jobs.GetAsync(new JobId(job), context.RequestAborted) is not { Kind: ImportJob.Kind })
        {
            await context.WriteProblemAsync(StatusCodes.Status404NotFound, ImportRefusals.NoSuchImport(job));
            return;
        }

        var lines = await ledger.ReadAllAsync(new JobId(job), [ImportOutcome.Imported], context.RequestAborted);
        PictureId[] ids = [.. lines.Select(line => line.Picture).OfType<PictureId>().Distinct()];
        var caller = context.GetCaller();
        var trashed = await editor.EditAsync(new EditRequest(ids, new Sdk.Library.PictureEdit { Trashed = true }, caller.Name), caller.ClientId, context.RequestAborted);
        if (trashed.Refusal is { } refusal)
        {
            await context.WriteProblemAsync(StatusCodes.Status409Conflict, refusal);
            return;
        }

        await context.WriteJsonAsync(new BatchResult(ids.Length, trashed.Changed.Count, trashed.Operation?.Value), LibraryJson.Default.BatchResult);
    }
}
