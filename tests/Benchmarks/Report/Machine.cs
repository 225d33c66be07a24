using System.Globalization;
using System.Runtime.InteropServices;

namespace PluginHost.Benchmarks.Report;

/// <summary>What the numbers were taken on.</summary>
internal static class Machine
{
    public static string Describe()
    {
        var processor = Line("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString();
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{processor}, {Environment.ProcessorCount} cores, {memory:0} GB of memory, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");
    }

    /// <summary>How busy it was just before: on a busy machine only ratios mean anything, and those little.</summary>
    public static double Load() =>
        File.Exists("/proc/loadavg") ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture) : 0;

    private static string? Line(string file, string key) => !File.Exists(file)
        ? null
        : File.ReadLines(file).Where(line => line.StartsWith(key, StringComparison.Ordinal)).Select(line => line.Split(':', 2)[1].Trim()).FirstOrDefault();
}
