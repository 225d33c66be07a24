namespace PluginHost.Runtime.Lifecycle;

/// <summary>A report that is still being written: the proof of an unload comes later.</summary>
internal sealed class TransitionEntry(TransitionReport report)
{
    public TransitionReport Report { get; set; } = report;
}
