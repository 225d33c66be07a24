using System.ComponentModel;
using System.Net.Sockets;
using PluginHost.Runtime.Workers.Protocol;
using PluginHost.Runtime.Workers.Sandbox;
using PluginHost.Sdk;

namespace PluginHost.Worker.Sandbox;

/// <summary>Tells an author whose code was refused something by the system which permission it lacks.</summary>
internal static class Denials
{
    private static readonly SandboxOrder Order = new();

    public static ErrorReply Name(ErrorReply error, Exception exception, SandboxReport? sandbox)
    {
        if (sandbox is null || TryFind(exception) is not { } permission)
        {
            return error;
        }

        var hint = $"This worker has no '{permission}' permission. ";
        return error with { Summary = hint + error.Summary, Full = hint + error.Full, Reason = error.Reason is null ? null : hint + error.Reason };
    }

    private static string? TryFind(Exception exception)
    {
        try
        {
            return Missing(exception);
        }
        catch (IOException)
        {
            // A process without a free handle cannot load the assemblies that the types are in.
            return null;
        }
    }

    private static string? Missing(Exception? exception) => exception switch
    {
        null => null,
        SocketException => Order.MayNetwork ? null : Permissions.Network,
        Win32Exception { NativeErrorCode: (int)Errors.NotPermitted or (int)Errors.AccessDenied } => Order.MayProcesses ? null : Permissions.Processes,
        UnauthorizedAccessException => Order.MayFiles ? null : Permissions.Files,
        AggregateException several => several.InnerExceptions.Select(Missing).FirstOrDefault(static found => found is not null),
        _ => Missing(exception.InnerException),
    };
}
