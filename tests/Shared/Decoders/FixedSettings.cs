using PluginHost.Sdk.Settings;

namespace PluginHost.Tests.Shared.Decoders;

/// <summary>Settings that a test turns by hand.</summary>
internal sealed class FixedSettings<T>(T value) : ISettings<T> where T : class
{
    private readonly List<Action<T>> _listeners = [];

    public T Current { get; private set; } = value;

    public IDisposable OnChange(Action<T> changed)
    {
        _listeners.Add(changed);
        return new Nothing();
    }

    public void Change(T value)
    {
        Current = value;
        _listeners.ForEach(listener => listener(value));
    }

    private sealed class Nothing : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
