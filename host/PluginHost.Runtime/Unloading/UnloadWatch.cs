using System.Runtime.Loader;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Unloading.Roots;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Unloading;

/// <summary>Unloaded code whose end is awaited.</summary>
internal sealed class UnloadWatch(Retired retired, TimeProvider time, Action<UnloadProof, double, Refusal?> report)
{
    private readonly long _since = time.GetTimestamp();

    public PluginId Plugin => retired.Candidate.Id;

    public string? Folder => retired.Folder;

    public IReadOnlyList<string> Holders => retired.Holders;

    public string MainDll => System.IO.Path.Combine(retired.Folder ?? retired.Candidate.Folder, retired.Candidate.Manifest!.Entry.Assembly);

    public bool IsAlive => retired.Context!.IsAlive;

    /// <summary>The unloaded context itself: to be let go of at once.</summary>
    public AssemblyLoadContext? Context => retired.Context!.Target as AssemblyLoadContext;

    public TimeSpan Age => time.GetElapsedTime(_since);

    /// <summary>What had to be done before it went.</summary>
    public List<string> Cures { get; } = [];

    /// <summary>What was found to hold it.</summary>
    public RootPath? Path { get; set; }

    /// <summary>It did not go before the serializer's caches were cleared.</summary>
    public bool SerializerSuspected { get; set; }

    /// <summary>After it was reported as leaked.</summary>
    public bool LookedAtAgain { get; set; }

    public void Report(UnloadProof proof, Refusal? problem) => report(proof, Math.Round(Age.TotalMilliseconds, 1), problem);
}
