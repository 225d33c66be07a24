namespace PluginHost.Benchmarks.Report;

/// <summary>What one part found.</summary>
/// <param name="Part">Its name.</param>
/// <param name="Method">How it measures.</param>
/// <param name="At">When.</param>
/// <param name="Findings">The numbers.</param>
/// <param name="Missing">Why there are none.</param>
internal sealed record PartResult(string Part, string Method, DateTimeOffset At, IReadOnlyList<Finding> Findings, string? Missing = null);
