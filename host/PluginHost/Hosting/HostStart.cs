using System.CommandLine;
using Microsoft.Extensions.Logging;
using PluginHost.Commands;
using PluginHost.Configuration;
using PluginHost.Home;
using PluginHost.Runtime.SafeMode;

namespace PluginHost.Hosting;

/// <summary>What a host is started with: the home it holds, and the file and the command line laid over each other.</summary>
internal sealed record HostStart(HomeLayout Home, HomeLock Lock, ServerConfig Config)
{
    public required string ListenOn { get; init; }

    public required int Port { get; init; }

    public required LogLevel LogLevel { get; init; }

    public SafeModeChoice SafeMode { get; init; }

    /// <summary>A server, which is watched; not a command that is over in a moment.</summary>
    public bool IsServer { get; init; }

    /// <summary>For <c>serve</c>: reachable as configured.</summary>
    public static HostStart ForServer(ParseResult parsed, HomeLayout home, HomeLock homeLock)
    {
        var config = ReadConfig(parsed, home);
        return new HostStart(WithLibrary(home, config, homeLock), homeLock, config)
        {
            ListenOn = parsed.GetValue(GlobalOptions.Host) ?? config.Host,
            Port = parsed.GetValue(GlobalOptions.Port) ?? config.Port,
            LogLevel = LogLevels.Parse(parsed.GetValue(GlobalOptions.LogLevel) ?? config.LogLevel),
            SafeMode = ReadSafeMode(parsed),
            IsServer = true,
        };
    }

    /// <summary>For a command without a server: loopback only, any free port, quiet.</summary>
    public static HostStart ForCommand(ParseResult parsed, HomeLayout home, HomeLock homeLock)
    {
        var config = ReadConfig(parsed, home);
        return new HostStart(WithLibrary(home, config, homeLock), homeLock, config)
        {
            ListenOn = "127.0.0.1",
            Port = 0,
            LogLevel = LogLevels.Parse(parsed.GetValue(GlobalOptions.LogLevel) ?? "error"),
            SafeMode = ReadSafeMode(parsed),
        };
    }

    /// <summary>The file that the command line names, which must then exist, or the home's own.</summary>
    public static ServerConfig ReadConfig(ParseResult parsed, HomeLayout home)
    {
        var named = parsed.GetValue(GlobalOptions.ServerConfig);
        return ServerConfigFile.Read(named ?? home.ConfigFile, mustExist: named is not null);
    }

    private static SafeModeChoice ReadSafeMode(ParseResult parsed) =>
        parsed.GetValue(GlobalOptions.SafeMode) ? SafeModeChoice.On : parsed.GetValue(GlobalOptions.NoSafeMode) ? SafeModeChoice.Off : SafeModeChoice.Automatic;

    private static HomeLayout WithLibrary(HomeLayout home, ServerConfig config, HomeLock homeLock)
    {
        var layout = home.WithLibrary(config.ImageRoot);
        homeLock.TakeLibrary(layout);
        return layout;
    }
}
