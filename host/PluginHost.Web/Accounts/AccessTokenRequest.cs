using System.ComponentModel.DataAnnotations;

namespace PluginHost.Web.Accounts;

/// <summary>Body that makes a token.</summary>
internal sealed record AccessTokenRequest(string Name, [property: AllowedValues(CredentialScopes.Owner, CredentialScopes.Read)] string Scope, DateTimeOffset? Expires = null);
