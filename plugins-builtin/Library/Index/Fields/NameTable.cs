using System.Collections.Concurrent;

namespace PluginHost.Plugins.Library.Index.Fields;

/// <summary>Gives names numbers. Numbers are never given back, so that rows of older snapshots stay right.</summary>
internal sealed class NameTable
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private string[] _names = new string[64];
    private int _count;

    /// <summary>Names by number.</summary>
    public ReadOnlySpan<string> Names
    {
        get
        {
            // The count first: an array that was swapped meanwhile only holds more.
            var count = Volatile.Read(ref _count);
            return Volatile.Read(ref _names).AsSpan(0, count);
        }
    }

    public int Count => Volatile.Read(ref _count);

    public bool TryGet(string name, out int number) => _numbers.TryGetValue(name, out number);

    public int GetOrAdd(string name)
    {
        if (_numbers.TryGetValue(name, out var number))
        {
            return number;
        }

        lock (_gate)
        {
            return _numbers.TryGetValue(name, out number) ? number : Add(name);
        }
    }

    private int Add(string name)
    {
        var number = _count;
        if (number == _names.Length)
        {
            var larger = new string[number * 2];
            _names.CopyTo(larger, 0);
            Volatile.Write(ref _names, larger);
        }

        _names[number] = name;
        Volatile.Write(ref _count, number + 1);
        _numbers[name] = number;
        return number;
    }
}
