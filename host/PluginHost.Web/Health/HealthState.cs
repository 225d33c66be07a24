namespace PluginHost.Web.Health;

internal enum HealthState
{
    Live,
    Ready,
    Starting,
    Incomplete,
}
