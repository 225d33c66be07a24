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

/// <summary>
/// Changes one's own password, for which everybody must know the current one, and sets a forgotten one, which only the person at the machine may:
/// whoever can read <c>run/host.json</c> can read the library too.
/// </summary>
internal sealed class PasswordEndpoints(AccountStore store, PasswordCheck passwords, RequestLimits limits) : IHostEndpoints
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPut(ApiPaths.Base + "/account/password", ChangeAsync).RequireAccess(AccessPolicy.Owner)
            .Describe(Docs.Empty("changePassword", "Change the password; ends all other sessions", "Session") with { RequestBody = static () => WebJson.Default.PasswordChange });
        routes.MapPut(ApiPaths.Base + "/users/{name}/password", SetAsync).RequireAccess(AccessPolicy.LocalOwner)
            .Describe(Docs.Empty("setPassword", "Set a user's password; ends all sessions of that user", "Session") with
            {
                Parameters = [Docs.InPath("name", "string", "User name")],
                RequestBody = static () => WebJson.Default.NewPassword,
            });
    }

    private async Task ChangeAsync(HttpContext context)
    {
        if (await context.ReadJsonAsync(WebJson.Default.PasswordChange) is not { } change)
        {
            return;
        }
        var identity = context.Features.GetRequiredFeature<Identity>();
        if (identity.User is null || await store.FindUserAsync(identity.User.Id, context.RequestAborted) is not { } user)
        {
            await context.WriteProblemAsync(
                StatusCodes.Status409Conflict,
                new Refusal(ErrorCodes.SignInRequired, "The machine's own token belongs to nobody, so there is no password of its own to change.", "Sign in, or set a user's with 'pluginhost user password'."));
            return;
        }
        if (await IsRightAsync(context, user, change.Current))
        {
            await WriteAsync(context, user, change.Password, identity.Credential is { Kind: CredentialKind.Session } session ? session.Id : null);
        }
    }

    private async Task SetAsync(HttpContext context)
    {
        if (await context.ReadJsonAsync(WebJson.Default.NewPassword) is not { } change)
        {
            return;
        }
        var name = (string)context.GetRouteValue("name")!;
        if (await store.FindUserAsync(name, context.RequestAborted) is not { } user)
        {
            await context.WriteProblemAsync(StatusCodes.Status404NotFound, new Refusal(ErrorCodes.NoSuchUser, $"There is no user '{name}'.", "Add it with 'pluginhost user add'."));
            return;
        }
        await WriteAsync(context, user, change.Password, keep: null);
    }

    private async Task WriteAsync(HttpContext context, UserRecord user, string password, long? keep)
    {
        if (!await NewAccountRules.AcceptAsync(context, NewAccountRules.Check(user.Name, password)))
        {
            return;
        }
        await store.SetPasswordAsync(new SetPasswordRequest(user.Id, passwords.Hash(password), keep), context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private async Task<bool> IsRightAsync(HttpContext context, UserRecord user, string current)
    {
        var client = context.Features.GetRequiredFeature<ClientAddress>();
        if (limits.TakeLogin(client) is { } wait)
        {
            await AccessGate.RefuseTooManyAsync(context, wait);
            return false;
        }
        if (await passwords.IsRightAsync(user, current, context.RequestAborted))
        {
            limits.LoginSucceeded(client);
            return true;
        }
        await context.WriteProblemAsync(
            StatusCodes.Status422UnprocessableEntity, new Refusal(ErrorCodes.WrongCredentials, "The current password is wrong."),
            new Dictionary<string, IReadOnlyList<string>> { ["current"] = ["This is not the current password."] });
        return false;
    }
}
