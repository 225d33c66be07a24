namespace PluginHost.Plugins.Library.Findings;

/// <summary>Whose findings a job takes back.</summary>
internal sealed record ForgetPayload(string Engine);
