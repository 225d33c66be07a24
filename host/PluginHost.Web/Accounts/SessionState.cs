namespace PluginHost.Web.Accounts;

/// <summary>How far a browser is with signing in.</summary>
internal enum SessionState
{
    /// <summary>There is no owner yet.</summary>
    Setup,
    Anonymous,
    Authenticated,
}
