namespace PluginHost.Packages.Feeds;

/// <summary>A place that has packages.</summary>
/// <param name="Name">For people, and for the lock file.</param>
/// <param name="Source">URL of a NuGet v3 service index, or path of a folder with packages.</param>
public sealed record FeedOptions(string Name, string Source)
{
    public string? Username { get; init; }

    /// <summary>A password or access token. Sent to the source's own host only, and only when it asks.</summary>
    public string? Password { get; init; }

    /// <summary>Asked for the password where none is given, each time the feed wants one.</summary>
    public Func<string?>? FindPassword { get; init; }

    /// <summary>Whether plain HTTP will do: anybody between here and there could then change packages.</summary>
    public bool AllowInsecure { get; init; }

    /// <summary>Whether it is no feed as long as its folder is not there, instead of one that fails.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The password stays out: this text goes into logs.</summary>
    public override string ToString() => $"{Name} ({Source})";
}
