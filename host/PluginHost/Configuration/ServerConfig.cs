namespace PluginHost.Configuration;

/// <summary><c>server-config.json</c>. Names are those of the file in snake case; all are optional. Defaults stand in the constructor, where source-generated JSON heeds them.</summary>
/// <param name="LogFiles">How many log files are kept; 0 for none.</param>
/// <param name="LogFileMegabytes">A log file that is as large as this is followed by another.</param>
/// <param name="SlowCallSeconds">A call into a plugin that takes longer is warned of; 0 for never.</param>
/// <param name="SlowRequestSeconds">A request that takes longer to answer is warned of; 0 for never.</param>
/// <param name="ImageRoot">Library root; default <c>library</c> in the data folder.</param>
/// <param name="PackageFeeds">Where plugins are installed from, besides the folder <c>feed</c> in the home.</param>
/// <param name="PackageSigners">Whose packages are taken.</param>
/// <param name="KeepPluginVersions">How many earlier versions of a plugin are kept to go back to.</param>
/// <param name="PluginModes">Load modes by plugin id, in place of the plugins' own.</param>
/// <param name="WorkerMemoryMegabytes">Memory of a plugin that runs in a process of its own.</param>
/// <param name="WorkerSandbox">Whether the system holds such plugins to their permissions: <c>auto</c>, <c>required</c> or <c>off</c>.</param>
/// <param name="SslCertfile">PEM certificate; with it the server speaks HTTPS only.</param>
internal sealed record ServerConfig(
    string Host = "localhost",
    int Port = 9537,
    string LogLevel = "info",
    int LogFiles = 14,
    int LogFileMegabytes = 20,
    double SlowCallSeconds = 2,
    double SlowRequestSeconds = 5,
    string? ImageRoot = null,
    bool RequireLocalForWrite = true,
    string? SslCertfile = null,
    string? SslKeyfile = null,
    IReadOnlyList<string>? TrustedProxies = null,
    IReadOnlyList<string>? AllowedHosts = null,
    bool DisableRateLimit = false,
    int RateLimitMaxRequests = 120,
    int RateLimitWindowSeconds = 60,
    bool DisableBackgroundWorkers = false,
    IReadOnlyList<PackageFeed>? PackageFeeds = null,
    PackageSigners? PackageSigners = null,
    int KeepPluginVersions = 3,
    IReadOnlyDictionary<string, string>? PluginModes = null,
    int WorkerMemoryMegabytes = 2048,
    string WorkerSandbox = "auto");
