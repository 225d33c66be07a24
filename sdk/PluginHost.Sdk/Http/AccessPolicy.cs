namespace PluginHost.Sdk.Http;

/// <summary>Who may call an endpoint. Data from the first day: an endpoint without one is not served.</summary>
public enum AccessPolicy
{
    /// <summary>Anybody.</summary>
    Public,

    /// <summary>Who may look: the owner, and tokens of scope <c>read</c>.</summary>
    Reader,

    /// <summary>Who may change pictures: the owner.</summary>
    Editor,

    /// <summary>Who may change the host: the owner.</summary>
    Owner,

    /// <summary>The owner at this machine: for what touches its files and processes.</summary>
    LocalOwner,
}
