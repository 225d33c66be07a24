using Microsoft.Extensions.Logging;

namespace PluginHost.Plugins.Scripting.Csx.Serving;

/// <summary>Sees to it that versions that were let go of are gone from memory, and says so where one is not.</summary>
/// <param name="log">Told once of each that stays.</param>
internal sealed partial class RetiredVersions(ILogger<RetiredVersions> log)
{
    // A load context takes a few collections to go, and whoever still renders what a filter described holds it rightly.
    private const int PatientCollections = 4;

    private readonly Lock _lock = new();
    private readonly List<Retired> _retired = [];

    /// <summary>Names of scripts of which a former version is still in memory.</summary>
    public IReadOnlyList<string> InMemory
    {
        get
        {
            lock (_lock)
            {
                return [.. _retired.Where(retired => retired.Trace.IsAlive).Select(retired => retired.Name)];
            }
        }
    }

    public void Add(string name, WeakReference trace)
    {
        lock (_lock)
        {
            _retired.Add(new Retired(name, trace, GC.CollectionCount(GC.MaxGeneration)));
        }
    }

    /// <summary>Looks once. Nothing is collected for it: a host at rest has the memory.</summary>
    public void Look()
    {
        lock (_lock)
        {
            _retired.RemoveAll(retired => !retired.Trace.IsAlive);
            foreach (var late in _retired.Where(retired => !retired.IsTold && GC.CollectionCount(GC.MaxGeneration) - retired.Collections >= PatientCollections))
            {
                late.IsTold = true;
                LogStays(late.Name);
            }
        }
    }

    private sealed record Retired(string Name, WeakReference Trace, int Collections)
    {
        public bool IsTold { get; set; }
    }
}
