using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Sdk;
using PluginHost.Sdk.Accounts;
using PluginHost.Sdk.Http;
using PluginHost.Web.Json;

namespace PluginHost.Web.Accounts;

/// <summary>Adds users and sets forgotten passwords, for the person at the machine: whoever can read <c>run/host.json</c> can read the library too.</summary>
internal sealed class UserEndpoints(AccountStore store, PasswordCheck passwords, TimeProvider time) : IHostEndpoints
{
    private const string Path = ApiPaths.Base + "/users";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Path, AddAsync).RequireAccess(AccessPolicy.LocalOwner)
            .Describe(Docs.Taking("addUser", "Add an owner", "Session", WebJson.Default.Credentials, WebJson.Default.User, StatusCodes.Status201Created));
        routes.MapPut(Path + "/{name}/password", SetPasswordAsync).RequireAccess(AccessPolicy.LocalOwner)
            .Describe(Docs.Empty("setPassword", "Set a user's password; ends all sessions of that user", "Session") with
            {
                Parameters = [Docs.InPath("name", "string", "User name")],
                RequestSchema = JsonSchemas.Of(WebJson.Default.NewPassword),
            });
    }

    private async Task AddAsync(HttpContext context)
    {
        if (await context.ReadJsonAsync(WebJson.Default.Credentials) is not { } user || !await IsUsableAsync(context, NewAccountRules.Check(user.Username, user.Password)))
        {
            return;
        }
        var result = await store.AddUserAsync(
            new AddUserRequest(user.Username.Trim(), passwords.Hash(user.Password), CredentialScopes.Owner, OnlyFirst: false, time.GetUtcNow()), context.RequestAborted);
        await (result.User is { } added
            ? context.WriteJsonAsync(new User(added.Id, added.Name, added.Role), WebJson.Default.User, StatusCodes.Status201Created)
            : context.WriteProblemAsync(StatusCodes.Status409Conflict, result.Refusal!));
    }

    private async Task SetPasswordAsync(HttpContext context)
    {
        if (await context.ReadJsonAsync(WebJson.Default.NewPassword) is not { } change || !await IsUsableAsync(context, NewAccountRules.Check("-", change.Password)))
        {
            return;
        }
        var name = (string)context.GetRouteValue("name")!;
        if (await store.FindUserAsync(name, context.RequestAborted) is not { } user)
        {
            await context.WriteProblemAsync(StatusCodes.Status404NotFound, new Refusal(ErrorCodes.NoSuchUser, $"There is no user '{name}'.", "Add it with 'pluginhost user add'."));
            return;
        }
        await store.SetPasswordAsync(new SetPasswordRequest(user.Id, passwords.Hash(change.Password), KeepCredential: null), context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static async ValueTask<bool> IsUsableAsync(HttpContext context, Dictionary<string, IReadOnlyList<string>> errors)
    {
        if (errors.Count == 0)
        {
            return true;
        }
        await context.WriteProblemAsync(
            StatusCodes.Status422UnprocessableEntity,
            new Refusal(ErrorCodes.BadField, string.Join(' ', errors.Select(error => $"The {error.Key} cannot be used: {string.Join(' ', error.Value)}"))), errors);
        return false;
    }
}
