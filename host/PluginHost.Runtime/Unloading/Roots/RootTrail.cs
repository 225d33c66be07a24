namespace PluginHost.Runtime.Unloading.Roots;

/// <summary>A way to dead code with the objects on it. Holds them: to be let go of at once.</summary>
internal sealed record RootTrail(RootPath Path, IReadOnlyList<(object Target, Edge Edge)> Objects, DeadCode Dead);
