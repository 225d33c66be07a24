using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Packages.Feeds;
using PluginHost.Sdk.Http;
using PluginHost.Web.Json;

namespace PluginHost.Web.Packages;

/// <summary>Plugins from feeds and files: found, planned, and then, when somebody has seen the plan, installed.</summary>
internal sealed class PackageEndpoints(PackageDesk desk) : IHostEndpoints
{
    public const string Tag = "Packages";
    private const string Path = ApiPaths.Base + "/packages";
    private const int MostResults = 100;

    private static readonly EndpointParameter Plan = Docs.InPath("plan", "string", "The plan's id");

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, context => PackageProblems.GuardAsync(context, SearchAsync)).RequireAccess(AccessPolicy.Owner)
            .Describe(Docs.Answering("searchPackages", "Plugins that the feeds have", Tag, static () => WebJson.Default.PackageSearch) with
            {
                Parameters = [Docs.InQuery("q", "string", "Words to look for"), Docs.InQuery("skip", "integer", "How many to leave out"), Docs.InQuery("take", "integer", "How many at most, 1 to 100"), Docs.InQuery("prerelease", "boolean", "Whether versions that are not finished count")],
            });
        routes.MapGet(Path + "/installed", context => PackageProblems.GuardAsync(context, InstalledAsync)).RequireAccess(AccessPolicy.Owner)
            .Describe(Docs.Answering("listInstalledPackages", "Plugins that were installed from packages, with their hashes and signers", Tag, static () => WebJson.Default.InstalledPackageList));
        routes.MapGet(Path + "/updates", context => PackageProblems.GuardAsync(context, UpdatesAsync)).RequireAccess(AccessPolicy.Owner)
            .Describe(Docs.Answering("listPackageUpdates", "Versions that are newer than what is installed; the feeds are asked, nothing is downloaded", Tag, static () => WebJson.Default.PackageUpdates));

        // What they do touches this machine's files, and in the end runs what was installed.
        routes.MapPost(Path + "/plans", context => PackageProblems.GuardAsync(context, PlanAsync)).RequireAccess(AccessPolicy.LocalOwner)
            .Describe(Docs.Taking("planPackages", "What installing, updating, going back or removing would do; nothing is done yet", Tag, static () => WebJson.Default.PackagePlanRequest, static () => WebJson.Default.PackagePlan));
        routes.MapPost(Path + "/plans/upload", context => PackageProblems.GuardAsync(context, UploadAsync)).RequireAccess(AccessPolicy.LocalOwner)
            .Describe(Docs.Answering("planUploadedPackage", "What installing this .nupkg, or all of this bundle, would do", Tag, static () => WebJson.Default.PackagePlan) with
            {
                RequestSchema = PackageBody.BinarySchema,
                RequestMediaType = PackageBody.Binary,
                Parameters = [PackageBody.AcceptSigner, Docs.InQuery("operation", "string", "A name that the events of its progress carry")],
            });
        routes.MapPost(Path + "/plans/{plan}/apply", context => PackageProblems.GuardAsync(context, ApplyAsync)).RequireAccess(AccessPolicy.LocalOwner)
            .Describe(Docs.Taking("applyPackagePlan", "Does what was planned, tries each plugin, and puts everything back when one does not run; the body may be left out", Tag, static () => WebJson.Default.PackageApplyRequest, static () => WebJson.Default.PackageReport) with { Parameters = [Plan] });
        routes.MapDelete(Path + "/plans/{plan}", context => PackageProblems.GuardAsync(context, DropAsync)).RequireAccess(AccessPolicy.LocalOwner)
            .Describe(Docs.Empty("dropPackagePlan", "Forgets a plan that will not be applied, with the file that was uploaded for it", Tag) with { Parameters = [Plan] });
        routes.MapPost(Path + "/bundle", context => PackageProblems.GuardAsync(context, ExportAsync)).RequireAccess(AccessPolicy.LocalOwner)
            .Describe(Docs.Text("exportPackages", "Installed plugins with all they need in one file, for machines without a network", Tag, PackageBody.Binary) with { RequestBody = static () => WebJson.Default.PackageBundleRequest });
    }

    private async Task SearchAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var wanted = new PackageQuery(
            query["q"].ToString(), Number(query["skip"], 0, int.MaxValue / 2) ?? 0, Number(query["take"], 1, MostResults) ?? 20, bool.TryParse(query["prerelease"], out var prerelease) && prerelease);
        await context.WriteJsonAsync(await desk.SearchAsync(wanted, context.RequestAborted), WebJson.Default.PackageSearch);
    }

    private Task InstalledAsync(HttpContext context) => context.WriteJsonAsync(desk.Installed(), WebJson.Default.InstalledPackageList);

    private async Task UpdatesAsync(HttpContext context) => await context.WriteJsonAsync(await desk.UpdatesAsync(context.RequestAborted), WebJson.Default.PackageUpdates);

    private async Task PlanAsync(HttpContext context)
    {
        if (await context.ReadJsonAsync(WebJson.Default.PackagePlanRequest) is { } request)
        {
            await context.WriteJsonAsync(await desk.PlanAsync(request, context.RequestAborted), WebJson.Default.PackagePlan);
        }
    }

    private async Task UploadAsync(HttpContext context) => await context.WriteJsonAsync(
        await desk.PlanUploadAsync(context.Request.Body, PackageBody.Text(context, "acceptSigner"), PackageBody.Text(context, "operation"), context.RequestAborted), WebJson.Default.PackagePlan);

    // Not the request's token: a closed tab must not leave plugins between two states.
    private async Task ApplyAsync(HttpContext context)
    {
        if (await PackageBody.ReadAsync(context, WebJson.Default.PackageApplyRequest, static () => new PackageApplyRequest()) is { } request)
        {
            await context.WriteJsonAsync(await desk.ApplyAsync(PlanOf(context), request, CancellationToken.None), WebJson.Default.PackageReport);
        }
    }

    private Task DropAsync(HttpContext context)
    {
        desk.Drop(PlanOf(context));
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private async Task ExportAsync(HttpContext context)
    {
        if (await PackageBody.ReadAsync(context, WebJson.Default.PackageBundleRequest, static () => new PackageBundleRequest()) is { } request)
        {
            await using var bundle = await desk.ExportAsync(request, context.RequestAborted);
            context.Response.ContentType = PackageBody.Binary;
            context.Response.ContentLength = bundle.Length;
            context.Response.Headers.ContentDisposition = "attachment; filename=\"plugins.phbundle\"";
            await bundle.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }

    private static string PlanOf(HttpContext context) => context.GetRouteValue("plan") as string ?? "";

    private static int? Number(string? text, int least, int most) => int.TryParse(text, out var number) ? Math.Clamp(number, least, most) : null;
}
