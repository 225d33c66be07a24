namespace PluginHost.Sdk.Events;

/// <summary>Something that happened.</summary>
/// <param name="Name">Lower-case dotted, subject first: <c>picture.added</c>.</param>
public sealed record NewEvent(string Name)
{
    /// <summary>Ids of what it happened to; at most 10,000, else none and receivers reload.</summary>
    public IReadOnlyList<long> Ids { get; init; } = [];

    /// <summary>Who caused it: a client's own id, so that it can tell its changes from those of others.</summary>
    public string? Origin { get; init; }

    /// <summary>More, as JSON.</summary>
    public string? Data { get; init; }
}
