namespace PluginHost.Web;

/// <summary>Limits per client address (per /64 for IPv6). Nobody can lock out anybody else with them.</summary>
public sealed record RateLimitOptions
{
    public bool Enabled { get; init; } = true;

    /// <summary>Unauthenticated API requests per <see cref="Window"/>.</summary>
    public int MaxRequests { get; init; } = 120;

    /// <summary>Wrong passwords per <see cref="Window"/>.</summary>
    public int MaxFailedLogins { get; init; } = 5;

    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Clients remembered at once; the one not seen for longest is forgotten first.</summary>
    public int MaxClients { get; init; } = 10_000;
}
