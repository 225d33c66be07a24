using PluginHost.Runtime.Workers.Sandbox;

namespace PluginHost.Configuration;

/// <summary>Reads <c>worker_sandbox</c>.</summary>
internal static class WorkerSandboxes
{
    public static bool TryParse(string? text, out WorkerSandboxMode mode)
    {
        mode = text switch
        {
            "required" => WorkerSandboxMode.Required,
            "off" => WorkerSandboxMode.Off,
            _ => WorkerSandboxMode.Auto,
        };
        return text is "auto" or "required" or "off";
    }
}
