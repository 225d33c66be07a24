namespace PluginHost.Web.Plugins.Sets;

/// <param name="Id">The plugin.</param>
/// <param name="IsOn">Where it was switched to.</param>
/// <param name="Code">Of what went wrong, or nothing.</param>
/// <param name="Reason">What went wrong, or nothing.</param>
internal sealed record SwitchedPlugin(string Id, bool IsOn, string? Code, string? Reason);
