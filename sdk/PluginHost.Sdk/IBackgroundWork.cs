namespace PluginHost.Sdk;

/// <summary>Starts loops and timers that the host ends with the plugin. <b>Called by plugins, implemented by the host.</b></summary>
public interface IBackgroundWork
{
    /// <summary>Runs <paramref name="work"/> on the pool until it ends or the plugin stops.</summary>
    /// <param name="name">Names the work in logs and in the report of a plugin that will not stop.</param>
    /// <param name="work">Must end soon after its token is cancelled. An exception counts as a failure of the plugin.</param>
    /// <returns>Stops this work early when disposed.</returns>
    IDisposable Run(string name, Func<CancellationToken, Task> work);

    /// <summary>Runs <paramref name="work"/> again and again with <paramref name="period"/> between the end of one run and the start of the next.</summary>
    /// <param name="name">Names the work in logs.</param>
    /// <param name="period">At least 10 ms.</param>
    /// <param name="work">Runs never overlap.</param>
    /// <returns>Stops the timer when disposed.</returns>
    IDisposable Every(string name, TimeSpan period, Func<CancellationToken, Task> work);
}
