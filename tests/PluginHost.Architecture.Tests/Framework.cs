using Microsoft.CodeAnalysis;

namespace PluginHost.Architecture.Tests;

/// <summary>What code is compiled against here: the shared framework and the SDK.</summary>
internal static class Framework
{
    public static IReadOnlyList<MetadataReference> References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.Contains($"{Path.DirectorySeparatorChar}shared{Path.DirectorySeparatorChar}", StringComparison.Ordinal) || Path.GetFileName(path) == "PluginHost.Sdk.dll")
            .Select(path => MetadataReference.CreateFromFile(path))];
}
