using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using PluginHost.Sdk;
using PluginHost.Sdk.Accounts;
using PluginHost.Sdk.Http;
using PluginHost.Web.Json;
using PluginHost.Web.Security;

namespace PluginHost.Web.Accounts;

/// <summary>Signing in and out, and claiming a new host.</summary>
internal sealed class SessionEndpoints(
    WebHostOptions options, AccountStore store, FirstOwner owner, PasswordCheck passwords, SessionOpener opener, RequestLimits limits) : IHostEndpoints
{
    private const string Path = ApiPaths.Base + "/session";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ReadAsync)
            .AllowPublic("A page asks this before anybody has signed in; it tells only the caller about itself.")
            .Describe(Docs.Answering("getSession", "Who is signed in", "Session", static () => WebJson.Default.Session));
        routes.MapPost(Path, SignInAsync)
            .AllowPublic("This is where the password is shown; wrong ones are throttled per client.")
            .Describe(Docs.Taking("signIn", "Sign in", "Session", static () => WebJson.Default.Credentials, static () => WebJson.Default.Session));
        routes.MapDelete(Path, SignOutAsync)
            .RequireAccess(AccessPolicy.Owner)
            .Describe(Docs.Empty("signOut", "Sign out", "Session"));
        routes.MapPost(ApiPaths.Base + "/setup", ClaimAsync)
            .AllowPublic("Claims a host without owner, from a direct connection of its own machine only.")
            .Describe(Docs.Taking("claim", "Make the first owner", "Session", static () => WebJson.Default.Credentials, static () => WebJson.Default.Session, StatusCodes.Status201Created));
    }

    private async Task ReadAsync(HttpContext context)
    {
        var identity = context.Features.GetRequiredFeature<Identity>();
        var isClaimed = await owner.IsClaimedAsync(context.RequestAborted);
        var state = !identity.IsAnonymous ? SessionState.Authenticated : isClaimed ? SessionState.Anonymous : SessionState.Setup;
        await context.WriteJsonAsync(
            new Session(state, !isClaimed && identity.Caller.IsLocal, identity.CsrfToken, options.Version) { User = identity.User is { } user ? Shown(user) : null },
            WebJson.Default.Session);
    }

    private async Task SignInAsync(HttpContext context)
    {
        var client = context.Features.GetRequiredFeature<ClientAddress>();
        if (options.RequireLocalForWrite && !client.IsPrivate)
        {
            await context.WriteProblemAsync(StatusCodes.Status403Forbidden, Authenticator.LocalityRefusal);
            return;
        }
        if (await context.ReadJsonAsync(WebJson.Default.Credentials) is not { } credentials)
        {
            return;
        }
        if (limits.TakeLogin(client) is { } wait)
        {
            await AccessGate.RefuseTooManyAsync(context, wait);
            return;
        }
        var name = credentials.Username.Trim();
        var user = name.Length is 0 or > NewAccountRules.LongestName ? null : await store.FindUserAsync(name, context.RequestAborted);
        if (!await passwords.IsRightAsync(user, credentials.Password, context.RequestAborted))
        {
            await context.WriteProblemAsync(
                StatusCodes.Status401Unauthorized, new Refusal(ErrorCodes.WrongCredentials, "The user name or the password is wrong."));
            return;
        }
        limits.LoginSucceeded(client);
        await OpenAsync(context, user!, StatusCodes.Status200OK);
    }

    private async Task SignOutAsync(HttpContext context)
    {
        if (context.Features.GetRequiredFeature<Identity>().Credential is { Kind: CredentialKind.Session } session)
        {
            await store.RemoveCredentialsAsync(new RemoveCredentialsRequest { Id = session.Id }, context.RequestAborted);
        }
        SessionCookie.Remove(context);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private async Task ClaimAsync(HttpContext context)
    {
        if (!context.GetCaller().IsLocal)
        {
            await context.WriteProblemAsync(StatusCodes.Status403Forbidden, new Refusal(
                ErrorCodes.SetupNotHere, "The first owner is made at the machine itself.",
                "Open PluginHost there under http://localhost, or set PLUGINHOST_INITIAL_USERNAME and PLUGINHOST_INITIAL_PASSWORD."));
            return;
        }
        if (await context.ReadJsonAsync(WebJson.Default.Credentials) is not { } wanted)
        {
            return;
        }
        if (NewAccountRules.Check(wanted.Username, wanted.Password) is { Count: > 0 } errors)
        {
            await context.WriteProblemAsync(
                StatusCodes.Status422UnprocessableEntity, new Refusal(ErrorCodes.BadField, "The account cannot be made like this."), errors);
            return;
        }
        if (await owner.IsClaimedAsync(context.RequestAborted)
            || await owner.ClaimAsync(wanted.Username.Trim(), wanted.Password, context.RequestAborted) is not { } user)
        {
            await context.WriteProblemAsync(
                StatusCodes.Status409Conflict, new Refusal(ErrorCodes.AlreadyClaimed, "There is an owner already.", "Sign in, or reset the password with 'pluginhost user password'."));
            return;
        }
        await OpenAsync(context, user, StatusCodes.Status201Created);
    }

    private async Task OpenAsync(HttpContext context, UserRecord user, int status)
    {
        var csrf = await opener.OpenAsync(context, user);
        await context.WriteJsonAsync(new Session(SessionState.Authenticated, false, csrf, options.Version) { User = Shown(user) }, WebJson.Default.Session, status);
    }

    private static User Shown(UserRecord user) => new(user.Id, user.Name, user.Role);
}
