namespace PluginHost.Web.Accounts;

/// <summary>Who is signed in.</summary>
internal sealed record User(long Id, string Name, string Role);
