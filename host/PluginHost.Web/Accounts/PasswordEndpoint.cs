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

/// <summary>Changes the password and signs every other browser out.</summary>
internal sealed class PasswordEndpoint(AccountStore store, PasswordCheck passwords, RequestLimits limits) : IHostEndpoints
{
    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapPut(ApiPaths.Base + "/account/password", ChangeAsync).RequireAccess(AccessPolicy.Owner)
            .Describe(Docs.Empty("changePassword", "Change the password; ends all other sessions", "Session") with { RequestSchema = JsonSchemas.Of(WebJson.Default.PasswordChange) });

    private async Task ChangeAsync(HttpContext context)
    {
        if (await context.ReadJsonAsync(WebJson.Default.PasswordChange) is not { } change)
        {
            return;
        }
        var identity = context.Features.GetRequiredFeature<Identity>();
        var isLocalToken = identity.Credential is null;
        if (await UserAsync(context, identity) is not { } user)
        {
            await context.WriteProblemAsync(StatusCodes.Status409Conflict, new Refusal(ErrorCodes.SignInRequired, "There is no owner yet.", "Make the owner first."));
            return;
        }
        if (NewAccountRules.PasswordError(change.Password) is { } error)
        {
            await context.WriteProblemAsync(
                StatusCodes.Status422UnprocessableEntity, new Refusal(ErrorCodes.BadField, "The password cannot be used."),
                new Dictionary<string, IReadOnlyList<string>> { ["password"] = [error] });
            return;
        }
        // The command line at the machine itself resets a forgotten password: whoever can read run/host.json can read the library too.
        if (!isLocalToken && !await IsRightAsync(context, user, change.Current))
        {
            return;
        }
        await store.SetPasswordAsync(
            new SetPasswordRequest(user.Id, passwords.Hash(change.Password), identity.Credential is { Kind: CredentialKind.Session } session ? session.Id : null),
            context.RequestAborted);
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

    private async ValueTask<UserRecord?> UserAsync(HttpContext context, Identity identity) =>
        identity.User is { } known ? await store.FindUserAsync(known.Id, context.RequestAborted) : await store.FirstUserAsync(context.RequestAborted);
}
