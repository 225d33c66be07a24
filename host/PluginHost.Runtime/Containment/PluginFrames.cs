using System.Diagnostics;
using System.Runtime.Loader;
using PluginHost.Runtime.Loading;

namespace PluginHost.Runtime.Containment;

/// <summary>Finds the plugin whose code an exception came through.</summary>
internal static class PluginFrames
{
    /// <summary>The innermost plugin on the stack; else the one whose type the exception is.</summary>
    public static PluginLoadContext? Find(Exception exception)
    {
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: false).GetFrames())
        {
            if (frame.GetMethod()?.Module.Assembly is { } assembly && AssemblyLoadContext.GetLoadContext(assembly) is PluginLoadContext context)
            {
                return context;
            }
        }

        return AssemblyLoadContext.GetLoadContext(exception.GetType().Assembly) as PluginLoadContext
            ?? (exception is AggregateException several ? several.InnerExceptions.Select(Find).FirstOrDefault(found => found is not null) : exception.InnerException is { } inner ? Find(inner) : null);
    }
}
