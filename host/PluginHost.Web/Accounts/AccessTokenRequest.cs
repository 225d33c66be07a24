namespace PluginHost.Web.Accounts;

/// <summary>Body that makes a token.</summary>
internal sealed record AccessTokenRequest(string Name, string Scope, DateTimeOffset? Expires = null);
