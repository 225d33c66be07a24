namespace PluginHost.Web.Accounts;

/// <summary>Body of sign-in and setup.</summary>
internal sealed record Credentials(string Username, string Password);
