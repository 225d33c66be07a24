namespace PluginHost.Plugins.Scripting.Csx.Guards;

internal enum StopReason
{
    None,
    Cancelled,
    Time,
    Memory,
    Depth,
}
