namespace PluginHost.Plugins.Library.Searching;

/// <summary>Looks things up by text once. A condition asks about thousands of pictures by the same few literals: the same string object costs a comparison.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class Remembered<T>(Func<string, T> find)
{
    private const int MostRecent = 4;
    private const int MostKnown = 100;

    private readonly Dictionary<string, T> _known = new(StringComparer.Ordinal);
    private readonly (string? Text, T Found)[] _recent = new (string?, T)[MostRecent];
    private int _next;

    public T this[string text]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(text);
            foreach (ref readonly var recent in _recent.AsSpan())
            {
                if (ReferenceEquals(recent.Text, text))
                {
                    return recent.Found;
                }
            }

            return Find(text);
        }
    }

    private T Find(string text)
    {
        if (!_known.TryGetValue(text, out var found))
        {
            // A condition that makes its texts anew for each picture must not fill memory with them.
            found = find(text);
            if (_known.Count < MostKnown)
            {
                _known.Add(text, found);
            }
        }

        _recent[_next++ % MostRecent] = (text, found);
        return found;
    }
}
