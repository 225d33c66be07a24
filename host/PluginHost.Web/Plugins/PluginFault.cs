namespace PluginHost.Web.Plugins;

/// <summary>Something that went wrong inside a plugin.</summary>
internal sealed record PluginFault(DateTimeOffset At, string Capability, string Method, string Code, string Message);
