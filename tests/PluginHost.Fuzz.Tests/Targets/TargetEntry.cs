namespace PluginHost.Fuzz.Tests.Targets;

/// <summary>A target before it is started.</summary>
/// <param name="Name">As in findings.</param>
/// <param name="CasesInSuite">How many cases the suite runs: chosen so that all targets together take some 25 s on two cores.</param>
/// <param name="SeedGroups">Folders of its seeds.</param>
/// <param name="Start">Starts it.</param>
internal sealed record TargetEntry(string Name, int CasesInSuite, IReadOnlyList<string> SeedGroups, Func<Task<ITarget>> Start);
