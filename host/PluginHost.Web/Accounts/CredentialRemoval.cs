using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Sdk;
using PluginHost.Sdk.Accounts;
using PluginHost.Sdk.Http;

namespace PluginHost.Web.Accounts;

/// <summary>Removes the session or token a path names.</summary>
internal static class CredentialRemoval
{
    public static string Id(CredentialRecord credential) => credential.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Answers 204 or 404. Returns the id that was removed.</summary>
    public static async Task<long?> RemoveAsync(HttpContext context, AccountStore store, CredentialKind kind, TimeProvider time)
    {
        var text = context.GetRouteValue("id") as string ?? "";
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            // The store removes by id alone, and a token's id must not end a session.
            var ofKind = await store.FindCredentialsAsync(new FindCredentialsRequest(time.GetUtcNow()) { Kind = kind }, context.RequestAborted);
            if (ofKind.Any(credential => credential.Id == id))
            {
                await store.RemoveCredentialsAsync(new RemoveCredentialsRequest { Id = id }, context.RequestAborted);
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return id;
            }
        }
        await context.WriteProblemAsync(
            StatusCodes.Status404NotFound, new Refusal(ErrorCodes.NoSuchCredential, $"There is no {(kind == CredentialKind.Session ? "session" : "token")} with that id."));
        return null;
    }
}
