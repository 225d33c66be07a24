namespace PluginHost.Web.Accounts;

/// <summary>What a session or token may do, as the store keeps it.</summary>
internal static class CredentialScopes
{
    public const string Owner = "owner";
    public const string Read = "read";
}
