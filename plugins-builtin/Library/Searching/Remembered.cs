namespace PluginHost.Plugins.Library.Searching;

/// <summary>Looks things up by text once. A condition asks about thousands of pictures by the same few literals: the same string object costs a comparison.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class Remembered<T>(Func<string, T> find)
{
    private readonly Dictionary<string, T> _known = new(StringComparer.Ordinal);
    private string? _last;
    private T _lastFound = default!;

    public T this[string text]
    {
        get
        {
            if (ReferenceEquals(text, _last))
            {
                return _lastFound;
            }

            if (!_known.TryGetValue(text, out var found))
            {
                // A condition that makes its texts anew for each picture must not fill memory with them.
                found = find(text);
                if (_known.Count < 100)
                {
                    _known.Add(text, found);
                }
            }

            (_last, _lastFound) = (text, found);
            return found;
        }
    }
}
