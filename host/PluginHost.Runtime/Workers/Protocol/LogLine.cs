using Microsoft.Extensions.Logging;

namespace PluginHost.Runtime.Workers.Protocol;

/// <summary>A line for the host's log.</summary>
internal sealed record LogLine(LogLevel Level, string Category, string Text);
