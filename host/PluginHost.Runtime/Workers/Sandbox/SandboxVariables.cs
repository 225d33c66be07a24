namespace PluginHost.Runtime.Workers.Sandbox;

/// <summary>How the host tells a worker's program what to shut itself out of, before the two speak. Constants only: the program's first step loads nothing of the runtime.</summary>
internal static class SandboxVariables
{
    /// <summary><see cref="First"/>, or what the first step got.</summary>
    public const string Step = "PLUGINHOST_SANDBOX_STEP";
    public const string First = "1";

    /// <summary>Begins the value for the second step; Landlock's version follows, 0 for none, below for an error of the system.</summary>
    public const string SecondPrefix = "2:";

    /// <summary>Permissions that the plugin has, with blanks between.</summary>
    public const string May = "PLUGINHOST_SANDBOX_MAY";

    /// <summary>What can be read, a path a line.</summary>
    public const string Read = "PLUGINHOST_SANDBOX_READ";

    /// <summary>What can be written too, a path a line.</summary>
    public const string Write = "PLUGINHOST_SANDBOX_WRITE";
}
