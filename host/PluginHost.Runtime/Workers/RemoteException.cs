using PluginHost.Runtime.Workers.Protocol;

namespace PluginHost.Runtime.Workers;

/// <summary>The plugin threw in its worker: an exception as text, told apart from exceptions of this process.</summary>
internal sealed class RemoteException(ErrorReply error) : Exception(error.Summary)
{
    public ErrorReply Error { get; } = error;
}
