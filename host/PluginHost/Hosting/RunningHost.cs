using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using PluginHost.Commands;
using PluginHost.Configuration;
using PluginHost.Home;
using PluginHost.Logging;
using PluginHost.Packages;
using PluginHost.Runtime;
using PluginHost.Runtime.SafeMode;
using PluginHost.Runtime.Workers;
using PluginHost.Telemetry;
using PluginHost.Web;

namespace PluginHost.Hosting;

/// <summary>The composition root: runtime and web shell put together for one home. Owns the home's lock.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly HostStart _start;
    private readonly ILoggerFactory _logging;
    private readonly PluginHostWebApp _app;
    private readonly IDisposable? _export;
    private readonly FileSizeSignal _fileSize = new();
    private readonly PackageClient _packages;

    private RunningHost(HostStart start, ILoggerFactory logging, IDisposable? export, PackageClient packages, PluginHostWebApp app, string token)
    {
        _packages = packages;
        _start = start;
        _logging = logging;
        _export = export;
        _app = app;
        Token = token;
    }

    public string Url => _app.Urls[0];

    /// <summary>Makes its bearer the owner at this machine. New at each start.</summary>
    public string Token { get; }

    public static async Task<RunningHost> StartAsync(HostStart start, CancellationToken cancellationToken)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var (logging, files) = HostLogging.Create(start);
        IDisposable? export = null;
        PackageClient? packages = null;
        RunningHost? host = null;
        try
        {
            // Before plugins are looked for: what an installation left half done is finished or undone.
            packages = HostPackages.Create(start);
            await HostPackages.RecoverAsync(packages, logging.CreateLogger<PackageClient>(), cancellationToken);
            export = OtlpSwitch.Begin(start.IsServer ? OtlpSwitch.Endpoint : null);
            var app = PluginHostWebApp.Create(WebOptions(start, token, packages), RuntimeFactory(start), logging);
            host = new RunningHost(start, logging, export, packages, app, token);
            await files;
            await app.StartAsync(cancellationToken);
            RunFile.Write(start.Home, new RunFile(host.Url, Environment.ProcessId, token));
            return host;
        }
        catch (Exception error)
        {
            if (host is null)
            {
                packages?.Dispose();
                export?.Dispose();
                logging.Dispose();
                start.Lock.Dispose();
            }
            else
            {
                await host.DisposeAsync();
            }

            throw error switch
            {
                WebHostStartException failed => new CommandException(failed.Code, failed.Message[(failed.Code.Length + 2)..]),
                IOException or UnauthorizedAccessException =>
                    new CommandException("PH7001", $"The folder '{start.Home.RunFolder}' cannot be written: {error.Message}", HomeLayout.CureForUnwritable),
                _ => error,
            };
        }
    }

    /// <summary>Whether the user's plugins are left out; known once <see cref="WaitUntilReadyAsync"/> has completed.</summary>
    public SafeModeReport SafeMode => _app.Runtime.SafeMode;

    /// <summary>Completes when every plugin was loaded or has failed.</summary>
    public Task WaitUntilReadyAsync(CancellationToken cancellationToken) => _app.Loaded.WaitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _packages.Dispose();
        RunFile.Delete(_start.Home);
        _export?.Dispose();
        _logging.Dispose();
        _start.Lock.Dispose();
        _fileSize.Dispose();
    }

    private static WebHostOptions WebOptions(HostStart start, string token, PackageClient packages) => new()
    {
        Host = start.ListenOn,
        Port = start.Port,
        WebRoot = ApplicationFolders.WebRoot,
        Version = VersionCommand.Current,
        TrustedProxies = start.Config.TrustedProxies ?? [],
        AllowedHosts = start.Config.AllowedHosts ?? [],
        RequireLocalForWrite = start.Config.RequireLocalForWrite,
        RateLimit = new RateLimitOptions
        {
            Enabled = !start.Config.DisableRateLimit,
            MaxRequests = start.Config.RateLimitMaxRequests,
            Window = TimeSpan.FromSeconds(start.Config.RateLimitWindowSeconds),
        },
        SslCertFile = start.Config.SslCertfile,
        SslKeyFile = start.Config.SslKeyfile,
        SlowRequest = TimeSpan.FromSeconds(start.Config.SlowRequestSeconds),
        Jobs = JobOptions(start.Config),
        InitialUsername = Environment.GetEnvironmentVariable("PLUGINHOST_INITIAL_USERNAME"),
        InitialPassword = Environment.GetEnvironmentVariable("PLUGINHOST_INITIAL_PASSWORD"),
        LocalToken = token,
        Packages = packages,
        PackageUploads = Path.Combine(start.Home.CacheFolder, "packages"),
    };

    // The locks of home and library say that there is no other.
    private static JobRunnerOptions JobOptions(ServerConfig config)
    {
        var options = new JobRunnerOptions { IsAlone = true };
        return config.DisableBackgroundWorkers ? options with { InteractiveWorkers = 0, BackfillWorkers = 0 } : options;
    }

    private static WorkerOptions Workers(ServerConfig config) => new()
    {
        MemoryMegabytes = config.WorkerMemoryMegabytes,
        Sandbox = WorkerSandboxes.TryParse(config.WorkerSandbox, out var mode) ? mode : default,
    };

    private static PluginRuntimeFactory RuntimeFactory(HostStart start) => (services, participants, observers) => new PluginRuntime(
        new PluginRuntimeOptions
        {
            BuiltInFolder = ApplicationFolders.BuiltInPlugins,
            UserFolder = start.Home.PluginsFolder,
            ShadowFolder = Path.Combine(start.Home.CacheFolder, "shadow"),
            DataFolder = start.Home.PluginDataFolder,
            CacheFolder = Path.Combine(start.Home.CacheFolder, "plugins"),
            SettingsFolder = start.Home.SettingsFolder,
            LibraryFolder = start.Home.LibraryFolder,
            HomeFolder = start.Home.DataFolder,
            StateFolder = start.Home.StateFolder,
            SafeMode = start.SafeMode,
            SlowCall = TimeSpan.FromSeconds(start.Config.SlowCallSeconds),
            LoadModes = PluginModes.Read(start.Config.PluginModes),
            Workers = Workers(start.Config),
        },
        services,
        participants,
        observers);
}
