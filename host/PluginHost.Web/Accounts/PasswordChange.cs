namespace PluginHost.Web.Accounts;

/// <summary>Body of a password change.</summary>
internal sealed record PasswordChange(string Current, string Password);
