namespace PluginHost.Runtime.Workers.Protocol;

/// <summary>What a frame is. A value that is not listed ends the worker.</summary>
internal enum FrameKind : byte
{
    Request = 1,
    Reply,
    Error,
    Cancel,
    Event,
}
