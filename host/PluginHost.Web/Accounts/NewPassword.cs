namespace PluginHost.Web.Accounts;

/// <summary>Body of a password reset.</summary>
internal sealed record NewPassword(string Password);
