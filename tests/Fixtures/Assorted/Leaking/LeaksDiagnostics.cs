using System.Diagnostics;
using PluginHost.Sdk;

namespace Fixtures.Assorted.Leaking;

/// <summary>Leaves an observer of diagnostics.</summary>
public sealed class LeaksDiagnostics : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
        DiagnosticListener.AllListeners.Subscribe(new Observer());
    }

    private sealed class Observer : IObserver<DiagnosticListener>
    {
        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void OnNext(DiagnosticListener value)
        {
        }
    }
}
