using System.CommandLine;

namespace PluginHost.Commands;

/// <summary>Options that every command takes.</summary>
internal static class GlobalOptions
{
    public static readonly Option<string?> Home = new("--home") { Description = "Folder for configuration and data (or PLUGINHOST_HOME).", Recursive = true, HelpName = "DIR" };

    public static readonly Option<string?> ServerConfig = new("--server-config") { Description = "Configuration file, instead of server-config.json in the home.", Recursive = true, HelpName = "FILE" };

    public static readonly Option<string?> Host = new("--host") { Description = "Address to listen on. Default localhost.", Recursive = true };

    public static readonly Option<int?> Port = new("--port") { Description = "Port to listen on. Default 9537; 0 for any free one.", Recursive = true };

    public static readonly Option<string?> LogLevel = new("--log-level") { Description = "trace, debug, info, warning, error, critical or none.", Recursive = true };

    public static readonly Option<bool> SafeMode = new("--safe-mode") { Description = "Load only the plugins that came with the host.", Recursive = true };

    public static readonly Option<bool> NoSafeMode = new("--no-safe-mode") { Description = "Load all plugins, though earlier starts failed.", Recursive = true };

    public static readonly Option<bool> Json = new("--json") { Description = "Print JSON." };

    public static IEnumerable<Option> All => [Home, ServerConfig, Host, Port, LogLevel, SafeMode, NoSafeMode];
}
