using PluginHost.Sdk;

namespace PluginHost.Runtime.Lifecycle;

/// <summary>How one load, reload or unload went.</summary>
/// <param name="Plugin">Which plugin.</param>
/// <param name="At">When it began.</param>
/// <param name="Reason">Why it was done.</param>
/// <param name="Steps">What took how long, in order.</param>
public sealed record TransitionReport(PluginId Plugin, DateTimeOffset At, string Reason, IReadOnlyList<TransitionStep> Steps)
{
    public double TotalMilliseconds => Steps.Sum(step => step.Milliseconds);

    public TransitionKind Kind { get; init; }

    /// <summary>The version that ran before; <see langword="null"/> when none did.</summary>
    public string? FromVersion { get; init; }

    /// <summary>The version that was to run after; <see langword="null"/> when none was.</summary>
    public string? ToVersion { get; init; }

    /// <summary>What did not go as it should: a start that failed, work that would not end, code that something still holds.</summary>
    public Refusal? Problem { get; init; }

    public UnloadProof Unload { get; init; } = UnloadProof.None;

    /// <summary>From unload to proof.</summary>
    public double? ProofMilliseconds { get; init; }
}
