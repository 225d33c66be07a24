namespace PluginHost.Runtime.Lifecycle;

/// <summary>Something that went wrong inside a plugin.</summary>
/// <param name="At">When.</param>
/// <param name="Capability">What was called: a capability's id, or <c>http</c>, <c>events</c>, <c>timers</c>, <c>background</c>.</param>
/// <param name="Method">Which method, or the name of the work.</param>
/// <param name="Code">Error code.</param>
/// <param name="Message">What is known of it, of bounded length.</param>
public sealed record PluginFault(DateTimeOffset At, string Capability, string Method, string Code, string Message);
