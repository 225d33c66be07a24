namespace PluginHost.Web.Health;

internal enum HealthState
{
    Live,
    Ready,
    Starting,
    Incomplete,

    /// <summary>Serves what is there, and takes nothing new.</summary>
    Degraded,
}
