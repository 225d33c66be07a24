using System.Collections.Frozen;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.AspNetCore.Http;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Loading;

/// <summary>What plugins get from the host: the SDK and the shared frameworks. A type that crosses the boundary must be one type on both sides.</summary>
internal static class SharedAssemblies
{
    private static readonly string Sdk = typeof(IPlugin).Assembly.GetName().Name!;
    private static readonly FrozenSet<string> Trusted = TrustedNames(_ => true);
    private static readonly FrozenSet<string> Framework = TrustedNames(IsOfFramework);

    public static bool IsShared(string name) => IsSdk(name) || Framework.Contains(name);

    public static bool IsSdk(string name) => name.Equals(Sdk, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the host has a private dll of that name: a plugin that lacks its own must not get it by accident.</summary>
    public static bool IsPrivateToHost(string name) => !IsShared(name) && Trusted.Contains(name);

    /// <summary>The host's copy, whatever version was asked for: the runtime does not compare when it is handed over explicitly.</summary>
    public static Assembly Load(string name) =>
        IsSdk(name) ? typeof(IPlugin).Assembly : AssemblyLoadContext.Default.LoadFromAssemblyName(new AssemblyName(name));

    private static FrozenSet<string> TrustedNames(Func<string, bool> include)
    {
        var list = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        return list.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(include)
            .Select(path => Path.GetFileNameWithoutExtension(path)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsOfFramework(string path)
    {
        var folder = Path.GetDirectoryName(path);
        if (folder == Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))
        {
            // Published self-contained, or newer than the installed framework: only names are left to tell by.
            var name = Path.GetFileName(path);
            return name.StartsWith("Microsoft.AspNetCore.", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Microsoft.Extensions.", StringComparison.OrdinalIgnoreCase)
                || folder == Path.GetDirectoryName(typeof(object).Assembly.Location) && name.StartsWith("System.", StringComparison.OrdinalIgnoreCase);
        }

        return folder == Path.GetDirectoryName(typeof(object).Assembly.Location) || folder == Path.GetDirectoryName(typeof(HttpContext).Assembly.Location);
    }
}
