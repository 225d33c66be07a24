using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Packages;
using PluginHost.Sdk.Http;
using PluginHost.Web.Json;
using PluginHost.Web.Plugins;

namespace PluginHost.Web.Packages;

/// <summary>Plan and yes in one request, for programs that know what they want and say which permissions they give.</summary>
internal sealed class PluginDoors(PackageDesk desk) : IHostEndpoints
{
    private const string Path = ApiPaths.Base + "/plugins";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Path + "/install", context => PackageProblems.GuardAsync(context, InstallAsync)).RequireAccess(AccessPolicy.LocalOwner)
            .Describe(Docs.Taking("installPlugin", "Installs a plugin from the feeds at once; the request confirms its permissions", PackageEndpoints.Tag, static () => WebJson.Default.PluginInstallRequest, static () => WebJson.Default.PackageReport));
        routes.MapPost(Path + "/install/upload", context => PackageProblems.GuardAsync(context, UploadAsync)).RequireAccess(AccessPolicy.LocalOwner)
            .Describe(Docs.Answering("installUploadedPlugin", "Installs this .nupkg or bundle at once; the request confirms its permissions", PackageEndpoints.Tag, static () => WebJson.Default.PackageReport) with
            {
                RequestSchema = PackageBody.BinarySchema,
                RequestMediaType = PackageBody.Binary,
                Parameters = [PackageBody.AcceptSigner, Docs.InQuery("permissions", "string", "What it may do, with commas between")],
            });
        routes.MapPost(Path + "/{id}/rollback", context => PackageProblems.GuardAsync(context, RollbackAsync)).RequireAccess(AccessPolicy.LocalOwner)
            .Describe(Docs.Taking("rollbackPlugin", "Goes back to a kept version at once; the body may be left out", PackageEndpoints.Tag, static () => WebJson.Default.PluginRollbackRequest, static () => WebJson.Default.PackageReport) with { Parameters = [PluginEndpoints.IdParameter] });
        routes.MapDelete(Path + "/{id}", context => PackageProblems.GuardAsync(context, RemoveAsync)).RequireAccess(AccessPolicy.LocalOwner)
            .Describe(Docs.Answering("removePlugin", "Removes a plugin that was installed from a package, and what is here for it alone", PackageEndpoints.Tag, static () => WebJson.Default.PackageReport) with
            {
                Parameters = [PluginEndpoints.IdParameter, Docs.InQuery("keepData", "boolean", "Whether its settings and data stay")],
            });
    }

    private async Task InstallAsync(HttpContext context)
    {
        if (await context.ReadJsonAsync(WebJson.Default.PluginInstallRequest) is { } request)
        {
            var wanted = new PackagePlanRequest(PackageAction.Install, request.Id, request.Version, request.Source, request.Prerelease, Known(request.AcceptSigner));
            await DoAsync(context, await desk.PlanAsync(wanted, context.RequestAborted), request.Permissions);
        }
    }

    private async Task UploadAsync(HttpContext context) => await DoAsync(
        context,
        await desk.PlanUploadAsync(context.Request.Body, Known(PackageBody.Text(context, "acceptSigner")), operation: null, context.RequestAborted),
        PackageBody.Text(context, "permissions")?.Split(',', StringSplitOptions.TrimEntries));

    private async Task RollbackAsync(HttpContext context)
    {
        if (await PackageBody.ReadAsync(context, WebJson.Default.PluginRollbackRequest, static () => new PluginRollbackRequest()) is { } request)
        {
            await DoAsync(context, await desk.PlanAsync(new PackagePlanRequest(PackageAction.Rollback, IdOf(context), request.Version), context.RequestAborted), request.Permissions);
        }
    }

    private async Task RemoveAsync(HttpContext context) => await DoAsync(
        context, await desk.PlanAsync(new PackagePlanRequest(PackageAction.Uninstall, IdOf(context)), context.RequestAborted), confirmed: null,
        new PackageApplyRequest(KeepData: bool.TryParse(context.Request.Query["keepData"], out var keep) && keep));

    private async Task DoAsync(HttpContext context, PackagePlan plan, IReadOnlyList<string>? confirmed, PackageApplyRequest? choices = null)
    {
        try
        {
            new ConfirmedPermissions(confirmed).Check(plan);
        }
        catch (PackageException)
        {
            desk.Drop(plan.Id);
            throw;
        }

        await context.WriteJsonAsync(await desk.ApplyAsync(plan.Id, choices ?? new PackageApplyRequest(), CancellationToken.None), WebJson.Default.PackageReport);
    }

    // There is nobody to be asked.
    private static string? Known(string? acceptSigner) => acceptSigner == "ask" ? null : acceptSigner;

    private static string? IdOf(HttpContext context) => context.GetRouteValue("id") as string;
}
