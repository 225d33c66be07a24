namespace PluginHost.Runtime.Workers.Processes;

/// <summary>How a process ended.</summary>
/// <param name="How">Exit code or signal, in words.</param>
/// <param name="Verdict">What the runtime in it said last, if it did.</param>
internal sealed record WorkerEnd(string How, string? Verdict)
{
    public override string ToString() => Verdict is null ? How : $"{How}: {Verdict}";
}
