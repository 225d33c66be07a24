namespace PluginHost.Sdk.Testing;

/// <summary>How a plugin stopped.</summary>
/// <param name="LeftRunning">What still ran or was held when the deadline had passed, for example <c>background work 'watch'</c>.</param>
/// <param name="Failures">What failed where nobody waited: in background work, in subscribers of events, while stopping.</param>
public sealed record PluginStopReport(IReadOnlyList<string> LeftRunning, IReadOnlyList<string> Failures)
{
    /// <summary>Throws where something was left.</summary>
    /// <exception cref="PluginTestException">Something was left running (PH2102).</exception>
    public void ThrowIfAnythingIsLeft()
    {
        if (LeftRunning.Count > 0)
        {
            throw new PluginTestException(
                TestingCodes.LeftRunning, $"The plugin has stopped and left: {string.Join(", ", LeftRunning)}.", "End work soon after IPluginContext.Stopping is cancelled, and dispose what was rented.");
        }
    }
}
