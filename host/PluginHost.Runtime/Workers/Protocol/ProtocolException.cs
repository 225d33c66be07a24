namespace PluginHost.Runtime.Workers.Protocol;

/// <summary>The other side sent what it must not. Nothing it sends afterwards can be trusted.</summary>
internal sealed class ProtocolException(string message) : Exception(message);
