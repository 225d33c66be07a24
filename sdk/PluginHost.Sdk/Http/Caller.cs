namespace PluginHost.Sdk.Http;

/// <summary>Who makes a request. Set by the host on every request.</summary>
/// <param name="Name">User name, token name, or <c>anonymous</c>.</param>
/// <param name="Policies">What it may call.</param>
/// <param name="IsLocal">Whether it comes from this machine.</param>
public sealed record Caller(string Name, IReadOnlyList<AccessPolicy> Policies, bool IsLocal)
{
    /// <summary>The client's own id from the header <c>X-Client-Id</c>, used as origin of events.</summary>
    public string? ClientId { get; init; }

    /// <summary>Whether it may call an endpoint of this policy.</summary>
    public bool May(AccessPolicy policy) => policy == AccessPolicy.Public || Policies.Contains(policy);
}
