using System.Collections.Concurrent;

namespace PluginHost.Worker.Memory;

/// <summary>The host's segments by name. They stay mapped: their names are gone as soon as they are.</summary>
internal sealed class MappedSegments(string folder)
{
    private readonly ConcurrentDictionary<string, Lazy<MappedSegment>> _segments = new(StringComparer.Ordinal);

    public MappedSegment Get(string name) =>
        _segments.GetOrAdd(name, static (added, folder) => new Lazy<MappedSegment>(() => new MappedSegment(Path.Combine(folder, added))), folder).Value;

    public void Forget(string name)
    {
        if (_segments.TryRemove(name, out var segment) && segment.IsValueCreated)
        {
            segment.Value.Dispose();
        }
    }
}
