namespace PluginHost.Web.Security;

/// <summary>The limiters of this host.</summary>
internal sealed class RequestLimits(WebHostOptions options, TimeProvider time)
{
    private readonly RateLimitOptions _limits = options.RateLimit;
    private readonly ClientLimiter _anonymous = new(options.RateLimit.MaxRequests, options.RateLimit.Window, options.RateLimit.MaxClients, time);
    private readonly ClientLimiter _logins = new(options.RateLimit.MaxFailedLogins, options.RateLimit.Window, options.RateLimit.MaxClients, time);

    public TimeSpan? TakeAnonymous(ClientAddress client) => _limits.Enabled ? _anonymous.Take(client.Key) : null;

    /// <summary>Counted before the password is looked at, so that parallel guesses count too.</summary>
    public TimeSpan? TakeLogin(ClientAddress client) => _limits.Enabled ? _logins.Take(client.Key) : null;

    public void LoginSucceeded(ClientAddress client) => _logins.Forget(client.Key);
}
