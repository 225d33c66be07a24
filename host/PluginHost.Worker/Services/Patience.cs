using PluginHost.Runtime.Supervision;

namespace PluginHost.Worker.Services;

/// <summary>The host has the watch over calls; what runs beside calls here is counted by nobody.</summary>
internal static class Patience
{
    public static SupervisionPolicy Endless { get; } = new(int.MaxValue, TimeSpan.FromMinutes(1), TimeSpan.Zero, int.MaxValue, Timeout.InfiniteTimeSpan);
}
