using System.Runtime.ExceptionServices;
using PluginHost.Runtime.Supervision;

namespace PluginHost.Runtime.Containment;

/// <summary>
/// Keeps the process alive when an exception leaves a thread, timer, pool item or <c>async void</c> of a plugin. An exception of the host's own still
/// ends it: going on with a host in an unknown state is worse than a restart. Stack overflows, <c>Environment.FailFast</c> and native
/// crashes cannot be stopped; safe mode is for those.
/// </summary>
internal static class UnhandledExceptions
{
    private static int _installed;

    /// <summary>Once per process; the runtime allows one handler only.</summary>
    public static void Install()
    {
        if (Interlocked.Exchange(ref _installed, 1) != 0)
        {
            return;
        }

        try
        {
            ExceptionHandling.SetUnhandledExceptionHandler(static exception => TryContain(exception));
        }
        catch (InvalidOperationException)
        {
            // Whoever embeds the runtime has a handler of its own.
        }

        TaskScheduler.UnobservedTaskException += static (_, unobserved) => TryContainUnobserved(unobserved);
    }

    private static bool TryContain(Exception exception)
    {
        if (PluginFrames.Find(exception) is not { } context)
        {
            return false;
        }

        context.Containment.OnUnhandled(context, ExceptionText.Read(exception));
        return true;
    }

    // Harmless by itself, but the only trace of work that a plugin lost.
    private static void TryContainUnobserved(UnobservedTaskExceptionEventArgs unobserved)
    {
        if (PluginFrames.Find(unobserved.Exception) is { } context)
        {
            unobserved.SetObserved();
            context.Containment.OnUnobserved(context, ExceptionText.Read(unobserved.Exception));
        }
    }
}
