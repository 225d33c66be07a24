using PluginHost.Runtime.Workers.Memory;
using PluginHost.Runtime.Workers.Protocol;

namespace PluginHost.Runtime.Workers;

/// <summary>What a worker answered, and the segment that it was given for memory.</summary>
internal readonly record struct WorkerAnswer(Frame Frame, Segment? Room);
