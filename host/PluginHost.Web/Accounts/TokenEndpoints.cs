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

/// <summary>Bearer tokens for other programs.</summary>
internal sealed class TokenEndpoints(AccountStore store, TimeProvider time) : IHostEndpoints
{
    private const string Path = ApiPaths.Base + "/tokens";
    private const int LongestName = 100;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ListAsync).RequireAccess(AccessPolicy.Owner)
            .Describe(Docs.Answering("listTokens", "Bearer tokens", "Session", static () => WebJson.Default.AccessTokenList));
        routes.MapPost(Path, CreateAsync).RequireAccess(AccessPolicy.Owner)
            .Describe(Docs.Taking("createToken", "Make a bearer token", "Session", static () => WebJson.Default.AccessTokenRequest, static () => WebJson.Default.CreatedAccessToken, StatusCodes.Status201Created));
        routes.MapDelete(Path + "/{id}", RevokeAsync).RequireAccess(AccessPolicy.Owner)
            .Describe(Docs.Empty("deleteToken", "Revoke a bearer token", "Session") with { Parameters = [Docs.InPath("id", "string", "The token")] });
    }

    private async Task ListAsync(HttpContext context)
    {
        var tokens = await store.FindCredentialsAsync(new FindCredentialsRequest(time.GetUtcNow()) { Kind = CredentialKind.Token }, context.RequestAborted);
        await context.WriteJsonAsync(new AccessTokenList([.. tokens.Select(Shown)]), WebJson.Default.AccessTokenList);
    }

    private async Task RevokeAsync(HttpContext context) => await CredentialRemoval.RemoveAsync(context, store, CredentialKind.Token, time);

    private async Task CreateAsync(HttpContext context)
    {
        if (await context.ReadJsonAsync(WebJson.Default.AccessTokenRequest) is not { } wanted)
        {
            return;
        }
        if (Check(wanted) is { Count: > 0 } errors)
        {
            await context.WriteProblemAsync(
                StatusCodes.Status422UnprocessableEntity, new Refusal(ErrorCodes.BadField, "The token cannot be made like this."), errors);
            return;
        }
        if (await OwnerAsync(context) is not { } user)
        {
            await context.WriteProblemAsync(
                StatusCodes.Status409Conflict, new Refusal(ErrorCodes.SignInRequired, "There is no owner yet to whom the token could belong.", "Make the owner first."));
            return;
        }
        var secret = SecretText.NewToken();
        var added = await store.AddCredentialAsync(
            new CredentialRecord(0, CredentialKind.Token, user.Id, SecretText.Hash(secret), wanted.Name.Trim(), wanted.Scope, time.GetUtcNow())
            {
                Prefix = secret[..SecretText.ShownLength],
                ExpiresAt = wanted.Expires?.ToUniversalTime(),
            },
            context.RequestAborted);
        var token = Shown(added);
        await context.WriteJsonAsync(
            new CreatedAccessToken(token.Id, token.Name, token.Scope, token.Prefix, token.CreatedAt, token.ExpiresAt, token.LastUsedAt, secret),
            WebJson.Default.CreatedAccessToken, StatusCodes.Status201Created);
    }

    // The command line comes with the process's own token, which belongs to nobody: what it makes is the owner's.
    private async ValueTask<UserRecord?> OwnerAsync(HttpContext context) =>
        context.Features.GetRequiredFeature<Identity>().User ?? await store.FirstUserAsync(context.RequestAborted);

    private Dictionary<string, IReadOnlyList<string>> Check(AccessTokenRequest wanted)
    {
        var errors = new Dictionary<string, IReadOnlyList<string>>();
        if (string.IsNullOrWhiteSpace(wanted.Name) || wanted.Name.Length > LongestName || wanted.Name.Any(char.IsControl))
        {
            errors["name"] = [$"Use 1 to {LongestName} characters."];
        }
        if (wanted.Scope is not (CredentialScopes.Owner or CredentialScopes.Read))
        {
            errors["scope"] = [$"Use '{CredentialScopes.Owner}' or '{CredentialScopes.Read}'."];
        }
        if (wanted.Expires <= time.GetUtcNow())
        {
            errors["expires"] = ["Use a time in the future."];
        }
        return errors;
    }

    private static AccessToken Shown(CredentialRecord token) =>
        new(CredentialRemoval.Id(token), token.Name, token.Scope, token.Prefix, token.CreatedAt, token.ExpiresAt, token.LastUsedAt);
}
