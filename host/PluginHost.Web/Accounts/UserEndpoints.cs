using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Sdk;
using PluginHost.Sdk.Accounts;
using PluginHost.Sdk.Http;
using PluginHost.Web.Json;

namespace PluginHost.Web.Accounts;

/// <summary>Adds users, for the person at the machine.</summary>
internal sealed class UserEndpoints(AccountStore store, PasswordCheck passwords, TimeProvider time) : IHostEndpoints
{
    private const string Path = ApiPaths.Base + "/users";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Path, AddAsync).RequireAccess(AccessPolicy.LocalOwner)
            .Describe(Docs.Taking("addUser", "Add an owner", "Session", static () => WebJson.Default.Credentials, static () => WebJson.Default.User, StatusCodes.Status201Created));
    }

    private async Task AddAsync(HttpContext context)
    {
        if (await context.ReadJsonAsync(WebJson.Default.Credentials) is not { } user || !await NewAccountRules.AcceptAsync(context, NewAccountRules.Check(user.Username, user.Password)))
        {
            return;
        }
        var result = await store.AddUserAsync(
            new AddUserRequest(user.Username.Trim(), passwords.Hash(user.Password), CredentialScopes.Owner, OnlyFirst: false, time.GetUtcNow()), context.RequestAborted);
        await (result.User is { } added
            ? context.WriteJsonAsync(new User(added.Id, added.Name, added.Role), WebJson.Default.User, StatusCodes.Status201Created)
            : context.WriteProblemAsync(StatusCodes.Status409Conflict, result.Refusal!));
    }
}
