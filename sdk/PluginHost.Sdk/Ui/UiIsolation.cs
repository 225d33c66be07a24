namespace PluginHost.Sdk.Ui;

/// <summary>Where a plugin's part of the web UI runs.</summary>
public enum UiIsolation
{
    /// <summary>In a sandboxed frame of its own: no session, no look at the page around it, requests only by what the plugin's permissions allow.</summary>
    Frame,

    /// <summary>In the page itself, below a shadow root: trusted code with the session of whoever looks. Needs <see cref="Permissions.UiPage"/>; without it the part runs in a frame.</summary>
    Page,
}
