namespace PluginHost.Web.Accounts;

internal sealed record LoginSessionList(IReadOnlyList<LoginSession> Items);
