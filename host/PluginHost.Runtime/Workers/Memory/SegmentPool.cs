using System.Globalization;
using PluginHost.Runtime.Loading;
using PluginHost.Runtime.Workers.Protocol;

namespace PluginHost.Runtime.Workers.Memory;

/// <summary>The segments of one worker. Most of the cost of one is touching it for the first time, so they are kept and used again.</summary>
internal sealed class SegmentPool : IDisposable
{
    /// <summary>Of one message.</summary>
    public const long MaxBytes = 1L << 30;

    private const long Smallest = 1 << 20;
    private const long MaxKept = 512L << 20;

    private readonly Lock _lock = new();
    private readonly List<Segment> _free = [];
    private int _made;
    private bool _disposed;

    public SegmentPool()
    {
        const string SharedMemory = "/dev/shm";
        var root = Directory.Exists(SharedMemory) ? SharedMemory : Path.GetTempPath();
        Folder = Path.Combine(root, string.Create(CultureInfo.InvariantCulture, $"pluginhost-{Environment.ProcessId}-{Guid.NewGuid():N}"));
        _ = OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(Folder)
            : Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Where the worker finds them. Gone with the pool.</summary>
    public string Folder { get; }

    /// <exception cref="ProtocolException">More than any message may have.</exception>
    public Segment Rent(long bytes)
    {
        if (bytes is <= 0 or > MaxBytes)
        {
            throw new ProtocolException($"a message has {bytes} bytes of memory, and at most {MaxBytes} are carried");
        }

        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            var fitting = _free.FindIndex(segment => segment.Capacity >= bytes);
            if (fitting >= 0)
            {
                var found = _free[fitting];
                _free.RemoveAt(fitting);
                return found;
            }

            return Segment.Create(Path.Combine(Folder, (++_made).ToString(CultureInfo.InvariantCulture)), Capacity(bytes));
        }
    }

    /// <summary>For what both sides are done with. Answers whether it will be used again.</summary>
    /// <param name="segment">As rented.</param>
    /// <param name="isMapped">Whether the worker has surely mapped it, and needs its name no more.</param>
    public bool Return(Segment segment, bool isMapped)
    {
        if (isMapped)
        {
            segment.Unlink();
        }

        lock (_lock)
        {
            if (!_disposed && _free.Sum(free => free.Capacity) + segment.Capacity <= MaxKept)
            {
                _free.Add(segment);
                _free.Sort(static (one, other) => one.Capacity.CompareTo(other.Capacity));
                return true;
            }
        }

        segment.Unlink();
        segment.Dispose();
        return false;
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            _free.ForEach(segment => segment.Dispose());
            _free.Clear();
        }

        ShadowStore.TryDelete(Folder);
    }

    // A power of two, so that pictures of nearly one size use the same segments.
    private static long Capacity(long bytes) => Math.Max(Smallest, (long)System.Numerics.BitOperations.RoundUpToPowerOf2((ulong)bytes));
}
