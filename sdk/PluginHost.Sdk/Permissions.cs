namespace PluginHost.Sdk;

/// <summary>The permissions a plugin can declare. In-process code is trusted code; declarations are what SDK services check and people are shown.</summary>
public static class Permissions
{
    /// <summary>Read pictures and their data.</summary>
    public const string LibraryRead = "library.read";

    /// <summary>Change pictures and their data.</summary>
    public const string LibraryWrite = "library.write";

    /// <summary>Serve HTTP routes.</summary>
    public const string Routes = "http.routes";

    /// <summary>Call other hosts: all, or those named in <see cref="PermissionAttribute.Hosts"/>.</summary>
    public const string Network = "network";

    /// <summary>Read and write files outside the plugin's own folders.</summary>
    public const string Files = "files";

    /// <summary>Load native libraries.</summary>
    public const string NativeCode = "native";

    /// <summary>Start processes.</summary>
    public const string Processes = "processes";

    /// <summary>Read and change users, and the tokens they sign in with.</summary>
    public const string Accounts = "accounts";

    /// <summary>Read and change what the host keeps for itself and for other plugins: tasks, and values of all of them.</summary>
    public const string HostData = "host.data";

    /// <summary>Run parts of the web UI inside the page, with the session of whoever looks, instead of in a sandboxed frame.</summary>
    public const string UiPage = "ui.page";
}
