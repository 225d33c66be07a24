using PluginHost.Runtime.Containment;
using PluginHost.Runtime.Loading;
using PluginHost.Runtime.Supervision;

namespace PluginHost.Worker.Services;

/// <summary>Nothing is contained here: the process is the container, and an exception that escapes ends it.</summary>
internal sealed class LoudContainment : IContainment
{
    public void OnUnhandled(PluginLoadContext context, ExceptionText exception) => Console.Error.WriteLine(exception.Full);

    public void OnUnobserved(PluginLoadContext context, ExceptionText exception) => Console.Error.WriteLine(exception.Full);
}
