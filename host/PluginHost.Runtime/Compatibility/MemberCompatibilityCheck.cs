using System.Collections.Concurrent;
using System.Reflection.Metadata;
using System.Security.Cryptography;
using NuGet.Versioning;
using PluginHost.Runtime.Compatibility.Members;
using PluginHost.Runtime.Discovery;
using PluginHost.Runtime.Loading;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Compatibility;

/// <summary>
/// Reads a plugin's dlls as data and names what they need of the SDK that this host does not have, before any of it runs. Costs about 1 ms for a
/// plugin of ordinary size and nothing for one that was seen before. What came with the host was built with it and is not looked at.
/// </summary>
internal sealed class MemberCompatibilityCheck : ICompatibilityCheck
{
    private const int Listed = 5;
    private const long LargestDll = 64L << 20;
    private static readonly EnumerationOptions Dlls = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    private readonly AssemblyCheck _check = new(SharedSurface.OfHost, SharedAssemblies.IsSdk);
    private readonly ConcurrentDictionary<string, IReadOnlyList<Gap>> _known = new(StringComparer.Ordinal);

    public Refusal? Check(PluginCandidate candidate)
    {
        if (candidate.BuiltIn)
        {
            return null;
        }

        try
        {
            var gaps = Directory.EnumerateFiles(candidate.Folder, "*.dll", Dlls)
                .Where(file => !SharedAssemblies.IsShared(Path.GetFileNameWithoutExtension(file)) && new FileInfo(file).Length is > 0 and <= LargestDll)
                .SelectMany(GapsOf).ToList();
            return gaps.Count == 0 ? null : Describe(candidate, gaps);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The load that follows says it with the right cure.
            return null;
        }
    }

    private IReadOnlyList<Gap> GapsOf(string file)
    {
        var dll = File.ReadAllBytes(file);
        return _known.GetOrAdd(Convert.ToHexString(SHA256.HashData(dll)), static (_, state) => state.Self._check.Check(state.Dll), (Self: this, Dll: dll));
    }

    private static Refusal Describe(PluginCandidate candidate, List<Gap> gaps)
    {
        var built = VersionRange.TryParse(candidate.Manifest!.Api, out var range) && range.MinVersion is { } least ? least.ToNormalizedString() : candidate.Manifest.Api;
        var more = gaps.Count > Listed ? $" and {gaps.Count - Listed} more" : "";
        var isOlder = NuGetVersion.TryParse(built, out var wanted) && wanted > ApiRange.Host;
        return new Refusal(
            CompatibilityCodes.MissingMember,
            $"Plugin '{candidate.Id}' {candidate.Version.ToNormalizedString()} was built against SDK {built} and needs what SDK {ApiRange.Host.ToNormalizedString()} of this host does not have: {string.Join("; ", gaps.Take(Listed))}{more}.",
            isOlder ? "Update the host, or install an older version of the plugin." : "Install a version of the plugin for this host. Author: rebuild it against this host's SDK.");
    }
}
