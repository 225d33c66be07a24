namespace PluginHost.Configuration;

/// <summary><c>server-config.json</c>. Names are those of the file in snake case; all are optional.</summary>
internal sealed record ServerConfig
{
    public string Host { get; init; } = "localhost";

    public int Port { get; init; } = 9537;

    public string LogLevel { get; init; } = "info";

    /// <summary>Library root; default <c>library</c> in the data folder.</summary>
    public string? ImageRoot { get; init; }

    public bool RequireLocalForWrite { get; init; } = true;

    /// <summary>PEM certificate; with it the server speaks HTTPS only.</summary>
    public string? SslCertfile { get; init; }

    public string? SslKeyfile { get; init; }

    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    public bool DisableRateLimit { get; init; }

    public int RateLimitMaxRequests { get; init; } = 120;

    public int RateLimitWindowSeconds { get; init; } = 60;

    public bool DisableBackgroundWorkers { get; init; }
}
