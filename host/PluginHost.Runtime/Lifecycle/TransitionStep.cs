namespace PluginHost.Runtime.Lifecycle;

/// <summary>One step of a transition: <c>load configure start switch drain stop dispose unload</c>.</summary>
/// <param name="Name">Which.</param>
/// <param name="Milliseconds">How long it took.</param>
public sealed record TransitionStep(string Name, double Milliseconds);
