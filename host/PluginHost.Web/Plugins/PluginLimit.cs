namespace PluginHost.Web.Plugins;

/// <param name="Name">What is limited, such as <c>memory.data</c>, or a permission.</param>
/// <param name="Value">Bytes, seconds or a count; 0 for what is not counted.</param>
/// <param name="IsGranted">Whether the system holds the process to it.</param>
/// <param name="How">For what is not counted: what holds the process to it, or that it may.</param>
internal sealed record PluginLimit(string Name, long Value, bool IsGranted, string? How);
