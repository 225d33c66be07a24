using System.Globalization;
using PluginHost.Runtime.Workers.Processes;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Workers;

/// <summary>Why calls of a worker failed: the plugin, what ended its process, and the cure.</summary>
internal static class WorkerFaults
{
    public static Refusal Ended(PluginId plugin, WorkerEnd end) => new(
        WorkerCodes.Ended, $"The process of plugin '{plugin}' ended while it was called: {end}.",
        "The next call starts a new one. If it happens again with the same picture, update or disable the plugin; the log has what it wrote.");

    public static Refusal Hung(PluginId plugin, string call, TimeSpan grace, WorkerEnd end) => new(
        WorkerCodes.Hung,
        string.Create(CultureInfo.InvariantCulture, $"Plugin '{plugin}' went on with '{call}' for {grace.TotalSeconds:0.###} s after it was cancelled or late, so its process was killed ({end.How})."),
        "The next call starts a new one. Author: watch the cancellation token. Calls beside it are ended with it: try them again.");

    public static Refusal BrokeProtocol(PluginId plugin, string what) => new(
        WorkerCodes.BrokeProtocol, $"The process of plugin '{plugin}' was killed because it did not keep to the protocol: {what}.",
        "The next call starts a new one. If it happens again do not trust the plugin: disable it.");

    public static Refusal CannotStart(PluginId plugin, string why) => new(
        WorkerCodes.CannotStart, $"The process of plugin '{plugin}' cannot be started: {why}.", "Look at the log, then reload the plugin. Without a process of its own it can run as 'reloadable' or 'pinned'.");

    public static Refusal NotShutIn(PluginId plugin, string what) => new(
        WorkerCodes.NotShutIn, $"Plugin '{plugin}' is to run in a process that the system holds to its permissions, but this system does not do so for {what}.",
        "Use a Linux kernel with Landlock and seccomp on x64 or arm64, or set 'worker_sandbox' to 'auto' in server-config.json.");

    public static Refusal Stopped(PluginId plugin) => new(
        WorkerCodes.Ended, $"The process of plugin '{plugin}' was ended, as the plugin was stopped or replaced.", "Try again.");
}
