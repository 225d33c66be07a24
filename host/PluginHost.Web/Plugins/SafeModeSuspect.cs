namespace PluginHost.Web.Plugins;

/// <summary>A plugin that may have ended an earlier start.</summary>
internal sealed record SafeModeSuspect(string Plugin, string Version, string Evidence);
