namespace PluginHost.Runtime.Workers.Memory;

/// <summary>Where the memory of a message that is read comes from.</summary>
internal interface IMemorySource
{
    /// <exception cref="Protocol.ProtocolException">There is no such place.</exception>
    ReadOnlyMemory<byte> Read(long offset, int length);
}
