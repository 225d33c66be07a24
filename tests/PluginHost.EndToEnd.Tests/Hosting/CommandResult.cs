namespace PluginHost.EndToEnd.Tests.Hosting;

/// <summary>How a command ended.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error);
