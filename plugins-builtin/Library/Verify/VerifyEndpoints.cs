using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Plugins.Library.Contract;
using PluginHost.Plugins.Library.Http;
using PluginHost.Plugins.Library.Import.Http;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Plugins.Library.Verify;

/// <summary><c>POST /library/verify</c> and <c>GET /library/verify/{job}</c>.</summary>
internal sealed class VerifyEndpoints(IJobQueue jobs, VerifyReports reports) : IRouteMap
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.Post("/library/verify", StartAsync, AccessPolicy.LocalOwner, new EndpointDoc("verifyLibrary", "Check every original against its hash")
        {
            Tag = "Library",
            Responses = [Doc.Accepted(static () => LibraryJson.Default.CheckStarted, "The job that does it")],
        });
        routes.Get("/library/verify/{job}", ReportAsync, AccessPolicy.Owner, new EndpointDoc("getVerification", "What a check of the originals found")
        {
            Tag = "Library",
            Parameters = [new EndpointParameter("job", "integer", "`job` of the answer that started it.") { InPath = true }],
            Responses = [Doc.Ok(static () => LibraryJson.Default.CheckReport, "Counts, and the first findings by name")],
        });
    }

    private async Task StartAsync(HttpContext context)
    {
        var job = await jobs.EnqueueAsync(new NewJob(VerifyJob.Kind, "Check originals", "{}") { UniqueKey = VerifyJob.Kind }, context.RequestAborted);
        await context.WriteJsonAsync(new CheckStarted(job.Id.Value), LibraryJson.Default.CheckStarted, StatusCodes.Status202Accepted);
    }

    private async Task ReportAsync(HttpContext context)
    {
        if (await context.ReadIdAsync("job") is not { } id)
        {
            return;
        }

        if (await jobs.GetAsync(new JobId(id), context.RequestAborted) is not { Kind: VerifyJob.Kind } job)
        {
            await context.WriteProblemAsync(StatusCodes.Status404NotFound, LibraryRefusals.NoSuchCheck(id));
            return;
        }

        var state = await reports.ReadAsync(job.Id, context.RequestAborted) ?? new VerifyState();
        await context.WriteJsonAsync(
            new CheckReport(id, ImportAnswers.StateName(job.State), state.Checked, state.Missing, state.Damaged, state.Failures, state.Extra, state.Extras, state.BadThumbnails),
            LibraryJson.Default.CheckReport);
    }
}
