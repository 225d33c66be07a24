using PluginHost.Packages;

namespace PluginHost.Web;

/// <summary>How the host is reached and whom it lets in. An immutable snapshot made by the composition root; names follow <c>server-config.json</c>.</summary>
public sealed record WebHostOptions
{
    /// <summary>Name or address to listen on; <c>0.0.0.0</c> or <c>*</c> for all.</summary>
    public string Host { get; init; } = "localhost";

    /// <summary>0 for any free one, which is then in <see cref="PluginHostWebApp.Urls"/>.</summary>
    public int Port { get; init; } = 9537;

    /// <summary>Folder of the built web UI; may be missing.</summary>
    public required string WebRoot { get; init; }

    public required string Version { get; init; }

    /// <summary>PEM certificate; with it the host speaks HTTPS only.</summary>
    public string? SslCertFile { get; init; }

    /// <summary>PEM key of <see cref="SslCertFile"/>.</summary>
    public string? SslKeyFile { get; init; }

    /// <summary>Installs plugins that are packages; <see langword="null"/> for a host that installs none. Not disposed here.</summary>
    public PackageClient? Packages { get; init; }

    /// <summary>Where uploaded packages wait until somebody has said yes; the system's folder for what may vanish if not given.</summary>
    public string? PackageUploads { get; init; }

    /// <summary>Addresses or networks (<c>10.0.0.0/8</c>) whose <c>X-Forwarded-*</c> headers are believed.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>Names the host may be called by, besides <see cref="Host"/>, loopback names and local addresses.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Whether passwords, owner sessions and owner tokens count only from loopback and private networks.</summary>
    public bool RequireLocalForWrite { get; init; } = true;

    public RateLimitOptions RateLimit { get; init; } = new();

    /// <summary>With <see cref="InitialPassword"/>: the owner made at start when there is none.</summary>
    public string? InitialUsername { get; init; }

    public string? InitialPassword { get; init; }

    /// <summary>A random secret of this process, written for the command line to <c>run/host.json</c>; the owner at this machine.</summary>
    public string? LocalToken { get; init; }

    /// <summary>A session ends when it was not used for this long.</summary>
    public TimeSpan SessionIdle { get; init; } = TimeSpan.FromDays(30);

    /// <summary>A session ends this long after sign-in, however much it is used.</summary>
    public TimeSpan SessionLifetime { get; init; } = TimeSpan.FromDays(90);

    /// <summary>Largest body of a request that is not an upload.</summary>
    public long MaxRequestBytes { get; init; } = 4L << 20;

    /// <summary>Largest body of a <c>multipart/form-data</c> request.</summary>
    public long MaxUploadBytes { get; init; } = 20L << 30;

    /// <summary>A request whose answer takes longer than this to begin is warned of, without the time its client took to send; <see cref="TimeSpan.Zero"/> for never.</summary>
    public TimeSpan SlowRequest { get; init; } = TimeSpan.FromSeconds(5);

    public JobRunnerOptions Jobs { get; init; } = new();

    public EventStreamOptions Events { get; init; } = new();

    /// <summary>Rounds of PBKDF2 with SHA-512 for new passwords.</summary>
    internal int PasswordIterations { get; init; } = 210_000;
}
