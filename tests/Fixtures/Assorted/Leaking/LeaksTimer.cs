using PluginHost.Sdk;

namespace Fixtures.Assorted.Leaking;

/// <summary>Leaves a timer of its own.</summary>
public sealed class LeaksTimer : IPlugin
{
    private Timer? _timer;

    public void Configure(IPluginBuilder builder) => _timer = new Timer(Tick, null, 50, 50);

    private void Tick(object? state) => _ = _timer;
}
