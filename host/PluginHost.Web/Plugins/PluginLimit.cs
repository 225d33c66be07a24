namespace PluginHost.Web.Plugins;

/// <param name="Name">What is limited, such as <c>memory.data</c>.</param>
/// <param name="Value">Bytes, seconds or a count.</param>
/// <param name="IsGranted">Whether the system holds the process to it.</param>
internal sealed record PluginLimit(string Name, long Value, bool IsGranted);
