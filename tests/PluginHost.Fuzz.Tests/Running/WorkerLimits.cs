namespace PluginHost.Fuzz.Tests.Running;

/// <summary>What one case may cost.</summary>
internal static class WorkerLimits
{
    /// <summary>Processor time of one case.</summary>
    public static readonly TimeSpan Work = TimeSpan.FromSeconds(5);

    /// <summary>Time by the clock, for cases that wait instead of working: longer, since a busy machine may give a worker a tenth of a core.</summary>
    public static readonly TimeSpan Clock = TimeSpan.FromSeconds(60);

    /// <summary>Memory of the whole worker, of which the started plugins take some 150 MB.</summary>
    public const long Memory = 1L << 30;
}
