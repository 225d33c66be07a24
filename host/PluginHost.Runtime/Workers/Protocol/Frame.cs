namespace PluginHost.Runtime.Workers.Protocol;

/// <summary>One message between host and worker.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Call">The call it belongs to; 0 for an event.</param>
/// <param name="Method">What is called or told; empty in answers.</param>
/// <param name="Payload">JSON, or nothing.</param>
internal readonly record struct Frame(FrameKind Kind, uint Call, string Method, ReadOnlyMemory<byte> Payload);
