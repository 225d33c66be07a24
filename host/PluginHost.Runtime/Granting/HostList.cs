namespace PluginHost.Runtime.Granting;

/// <summary>Names of hosts, each alone or with <c>*.</c> in front for all below it.</summary>
internal sealed class HostList(IEnumerable<string> hosts)
{
    private readonly string[] _hosts = [.. hosts];

    /// <summary>Every host.</summary>
    public static HostList Any { get; } = new(["*"]);

    public bool Contains(string host) => _hosts.Any(allowed => allowed == "*"
        || string.Equals(allowed, host, StringComparison.OrdinalIgnoreCase)
        || (allowed.StartsWith("*.", StringComparison.Ordinal) && host.Length >= allowed.Length && host.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase)));

    public override string ToString() => string.Join(", ", _hosts);
}
