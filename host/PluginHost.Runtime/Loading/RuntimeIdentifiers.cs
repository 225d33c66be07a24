namespace PluginHost.Runtime.Loading;

/// <summary>Which native files a system can use, best first.</summary>
internal static class RuntimeIdentifiers
{
    public static IReadOnlyList<string> Fallbacks(string rid)
    {
        var dash = rid.LastIndexOf('-');
        var (system, processor) = dash < 0 ? (rid, "") : (rid[..dash], rid[dash..]);
        var families = system switch
        {
            _ when system.StartsWith("win", StringComparison.Ordinal) => new[] { system, "win" },
            _ when system.StartsWith("osx", StringComparison.Ordinal) => [system, "osx", "unix"],
            _ when system.StartsWith("linux-musl", StringComparison.Ordinal) => [system, "linux", "unix"],
            _ when system.StartsWith("freebsd", StringComparison.Ordinal) => [system, "unix"],
            _ => [system, "linux", "unix"],
        };
        return [.. families.SelectMany(family => new[] { family + processor, family }).Append("any").Distinct()];
    }
}
