namespace PluginHost.Sdk.Events;

/// <summary>Something that happened, as subscribers see it.</summary>
/// <param name="Sequence">Grows by one with each event of this process.</param>
/// <param name="Name">Lower-case dotted.</param>
/// <param name="Ids">Ids of what it happened to.</param>
/// <param name="Origin">Who caused it.</param>
/// <param name="Data">More, as JSON.</param>
/// <param name="At">When.</param>
public sealed record EventMessage(long Sequence, string Name, IReadOnlyList<long> Ids, string? Origin, string? Data, DateTimeOffset At);
