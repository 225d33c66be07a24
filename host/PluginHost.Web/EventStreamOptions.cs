namespace PluginHost.Web;

/// <summary>Limits of the event stream.</summary>
public sealed record EventStreamOptions
{
    /// <summary>Events kept for clients that come back.</summary>
    public int Buffer { get; init; } = 10_000;

    /// <summary>Events waiting for one subscriber before it is told to reload.</summary>
    public int Backlog { get; init; } = 1_000;

    public int MaxConnections { get; init; } = 256;

    /// <summary>A client that takes longer to accept a message is dropped.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Time between pings; at each the caller's credential is looked up again.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(15);
}
