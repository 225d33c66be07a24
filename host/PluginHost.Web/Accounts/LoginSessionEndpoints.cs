using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using PluginHost.Sdk.Accounts;
using PluginHost.Sdk.Http;
using PluginHost.Web.Json;
using PluginHost.Web.Security;

namespace PluginHost.Web.Accounts;

/// <summary>The browsers that are signed in, and ending them.</summary>
internal sealed class LoginSessionEndpoints(AccountStore store, TimeProvider time) : IHostEndpoints
{
    private const string Path = ApiPaths.Base + "/sessions";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ListAsync).RequireAccess(AccessPolicy.Owner)
            .Describe(Docs.Answering("listSessions", "Browsers that are signed in", "Session", static () => WebJson.Default.LoginSessionList));
        routes.MapDelete(Path, EndOthersAsync).RequireAccess(AccessPolicy.Owner)
            .Describe(Docs.Empty("endOtherSessions", "Sign out everywhere else", "Session"));
        routes.MapDelete(Path + "/{id}", EndAsync).RequireAccess(AccessPolicy.Owner)
            .Describe(Docs.Empty("endSession", "Sign one browser out", "Session") with { Parameters = [Docs.InPath("id", "string", "The session")] });
    }

    private async Task ListAsync(HttpContext context)
    {
        var sessions = await store.FindCredentialsAsync(
            new FindCredentialsRequest(time.GetUtcNow()) { Kind = CredentialKind.Session }, context.RequestAborted);
        var current = Current(context);
        await context.WriteJsonAsync(new LoginSessionList([.. sessions.Select(session => Shown(session, current))]), WebJson.Default.LoginSessionList);
    }

    private async Task EndOthersAsync(HttpContext context)
    {
        await store.RemoveCredentialsAsync(new RemoveCredentialsRequest { Kind = CredentialKind.Session, Keep = Current(context) }, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private async Task EndAsync(HttpContext context)
    {
        if (await CredentialRemoval.RemoveAsync(context, store, CredentialKind.Session, time) is { } id && id == Current(context))
        {
            SessionCookie.Remove(context);
        }
    }

    private static long? Current(HttpContext context) =>
        context.Features.GetRequiredFeature<Identity>().Credential is { Kind: CredentialKind.Session } session ? session.Id : null;

    private static LoginSession Shown(CredentialRecord session, long? current) => new(
        CredentialRemoval.Id(session), session.CreatedAt, session.LastUsedAt ?? session.CreatedAt, session.ExpiresAt ?? DateTimeOffset.MaxValue,
        Some(session.Address), Some(session.Name), session.Id == current);

    private static string? Some(string text) => text.Length == 0 ? null : text;
}
