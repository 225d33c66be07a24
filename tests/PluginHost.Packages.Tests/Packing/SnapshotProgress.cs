namespace PluginHost.Packages.Tests.Packing;

/// <summary>Calls back at once, in the middle of the work: between two steps of it.</summary>
internal sealed class SnapshotProgress(Action<PackageProgress> report) : IProgress<PackageProgress>
{
    public void Report(PackageProgress value) => report(value);
}
