using System.Runtime.InteropServices;

namespace PluginHost.Runtime.Workers.Sandbox;

/// <summary>What every worker can read: the runtime, the system's libraries, and what they look at when they start.</summary>
internal static class SandboxPlaces
{
    private static readonly string[] System =
    [
        "/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/nix/store", "/gnu/store",
        "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/ld.so.preload", "/etc/alternatives", "/etc/dotnet",
        "/etc/nsswitch.conf", "/etc/resolv.conf", "/run/systemd/resolve", "/etc/hosts", "/etc/host.conf", "/etc/gai.conf", "/etc/services", "/etc/protocols",
        "/etc/passwd", "/etc/group", "/etc/localtime", "/etc/timezone", "/etc/os-release", "/etc/mime.types", "/etc/fonts",
        "/etc/ssl/certs", "/etc/ssl/openssl.cnf", "/etc/pki/tls/certs", "/etc/pki/tls/openssl.cnf", "/etc/pki/ca-trust", "/etc/ca-certificates", "/etc/crypto-policies",
        "/proc/self", "/proc/meminfo", "/proc/cpuinfo", "/proc/stat", "/proc/uptime", "/proc/loadavg", "/proc/version", "/proc/filesystems", "/proc/sys",
        "/sys/devices/system", "/sys/fs/cgroup", "/sys/kernel/mm",
        "/dev/random", "/dev/urandom",
    ];

    // Where they say that libraries, certificates and fonts are.
    private static readonly string[] Variables = ["LD_LIBRARY_PATH", "SSL_CERT_FILE", "SSL_CERT_DIR", "FONTCONFIG_PATH", "FONTCONFIG_FILE"];

    public static IEnumerable<string> Read(string program) =>
    [
        .. System, Path.GetDirectoryName(Path.GetFullPath(program))!, DotnetRoot(),
        .. Variables.SelectMany(name => (Environment.GetEnvironmentVariable(name) ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)).Where(Path.IsPathRooted),
    ];

    public static IEnumerable<string> Write { get; } = ["/dev/null", "/dev/zero", "/dev/full"];

    /// <summary>The runtime that runs here.</summary>
    public static string DotnetRoot() => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
}
