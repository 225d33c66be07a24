namespace PluginHost.Sdk.Library;

/// <summary>Asks for one window of a result.</summary>
/// <param name="Q">In the query language; empty for everything that is not trashed.</param>
public sealed record LibraryQuery(string Q)
{
    /// <summary>Sort keys as in the HTTP API.</summary>
    public string Sort { get; init; } = "-imported";

    /// <summary>First picture of the window.</summary>
    public int Offset { get; init; }

    /// <summary>Size of the window, 1 to 500.</summary>
    public int Limit { get; init; } = 100;
}
