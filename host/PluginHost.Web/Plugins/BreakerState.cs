namespace PluginHost.Web.Plugins;

/// <summary>Whether calls into a plugin are let through.</summary>
internal enum BreakerState
{
    Closed,
    Open,
}
