namespace PluginHost.Web.Accounts;

internal sealed record AccessTokenList(IReadOnlyList<AccessToken> Items);
