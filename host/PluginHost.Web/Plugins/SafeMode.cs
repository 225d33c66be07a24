namespace PluginHost.Web.Plugins;

/// <summary>Whether only the plugins that came with the host run, and what is known of the starts before.</summary>
internal sealed record SafeMode(
    bool Active, string? Reason, string? Cure, int FailedStarts, IReadOnlyList<SafeModeSuspect> Suspects, IReadOnlyList<string> LeftOut, LastGoodPlugins? LastGood);
