using System.Runtime.InteropServices;
using PluginHost.Runtime.Granting;
using PluginHost.Runtime.Loading;
using PluginHost.Runtime.Scopes;
using PluginHost.Runtime.Workers.Processes;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Workers.Sandbox;

/// <summary>What one plugin's workers are shut out of, and what that came to.</summary>
/// <param name="mode">What the operator wants.</param>
/// <param name="grant">What the plugin may.</param>
/// <param name="place">A folder for what workers use while they run. Gone with the plugin.</param>
internal sealed class WorkerSandbox(WorkerSandboxMode mode, PermissionGrant grant, string place) : IDisposable
{
    private const string Permitted = "permitted";
    private static readonly string[] Enforced = [Permissions.Files, Permissions.Network, Permissions.Processes];

    // The user's folders would be found by these, and what is for the host alone.
    private static readonly string[] Hidden =
    [
        "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "PLUGINHOST_INITIAL_USERNAME", "PLUGINHOST_INITIAL_PASSWORD",
    ];

    public bool IsOff => mode == WorkerSandboxMode.Off;

    public bool MayProcesses => grant.Has(Permissions.Processes);

    public bool IsRequired => mode == WorkerSandboxMode.Required;

    /// <summary>Files that calls name, where workers can read them.</summary>
    public FileLending Lending { get; } = new(Path.Combine(place, "lent"));

    private bool IsWanted => mode != WorkerSandboxMode.Off && OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64;

    /// <summary>Says to a worker's program what to shut itself out of.</summary>
    public void Prepare(IDictionary<string, string?> environment, WorkerOptions options, PluginFolders folders, string code, string segments)
    {
        if (!IsWanted)
        {
            return;
        }

        var temporary = Path.Combine(place, "tmp");
        Directory.CreateDirectory(temporary);
        Directory.CreateDirectory(Lending.Folder);
        environment[SandboxVariables.Step] = SandboxVariables.First;
        environment[SandboxVariables.May] = string.Join(' ', Enforced.Where(grant.Has));
        environment[SandboxVariables.Read] = Lines([.. SandboxPlaces.Read(options.Program), code, Lending.Folder]);
        environment[SandboxVariables.Write] = Lines([.. SandboxPlaces.Write, folders.Data, folders.Cache, temporary, segments]);
        environment["TMPDIR"] = temporary;
        if (!grant.Has(Permissions.Files))
        {
            environment["HOME"] = folders.Cache;
            Array.ForEach(Hidden, name => environment.Remove(name));
        }
    }

    /// <summary>A worker has started and told what it got. Answers what holds, for people to see.</summary>
    public IReadOnlyList<WorkerLimit> Begin(SandboxReport? report)
    {
        if (report is null)
        {
            var why = mode == WorkerSandboxMode.Off ? "off" : "not on this system";
            return [.. Enforced.Select(permission => Limit(permission, grant.Has(permission), grant.Has(permission) ? Permitted : why))];
        }

        Lending.Begin(report, isNeeded: !grant.Has(Permissions.Files));
        var landlock = report.Landlock > 0 ? $"Landlock {report.Landlock}" : null;
        var filter = report.HasFilter ? "seccomp" : null;
        return
        [
            Permission(Permissions.Files, landlock),
            Permission(Permissions.Network, filter),
            Permission(Permissions.Processes, filter),
            Limit("signals", report.Landlock >= SandboxReport.SignalVersion || report.HasFilter, report.Landlock >= SandboxReport.SignalVersion ? landlock! : filter ?? "not on this kernel"),
            Limit("system.calls", report.HasFilter, filter ?? "not on this kernel"),
        ];
    }

    public void Dispose()
    {
        if (Directory.Exists(place))
        {
            ShadowStore.TryDelete(place);
        }
    }

    private WorkerLimit Permission(string permission, string? means) =>
        grant.Has(permission) ? Limit(permission, isGranted: true, Permitted) : Limit(permission, means is not null, means is null ? "not on this kernel" : $"refused by {means}");

    private static WorkerLimit Limit(string name, bool isGranted, string how) => new(name, 0, isGranted, how);

    // A path with the end of a line in it cannot be told, and is not given.
    private static string Lines(IEnumerable<string> paths) => string.Join('\n', paths.Where(static path => !path.Contains('\n')));
}
