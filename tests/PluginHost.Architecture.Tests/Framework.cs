using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PluginHost.Architecture.Tests;

/// <summary>What code is compiled against here: the shared framework, the SDK and its kit for tests.</summary>
internal static class Framework
{
    public static IReadOnlyList<MetadataReference> References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.Contains($"{Path.DirectorySeparatorChar}shared{Path.DirectorySeparatorChar}", StringComparison.Ordinal) || Path.GetFileName(path) is "PluginHost.Sdk.dll" or "PluginHost.Sdk.Testing.dll")
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Those that come with the SDK and that plugins use.</summary>
    public static GeneratorDriver Generators
    {
        get
        {
            var dotnet = new DirectoryInfo(Path.GetDirectoryName(typeof(object).Assembly.Location)!).Parent!.Parent!.Parent!.FullName;
            var file = Directory.EnumerateFiles(Path.Combine(dotnet, "packs", "Microsoft.NETCore.App.Ref"), "System.Text.Json.SourceGeneration.dll", SearchOption.AllDirectories).Max(StringComparer.Ordinal)!;
            return CSharpGeneratorDriver.Create(new AnalyzerFileReference(file, Loader.Instance).GetGenerators(LanguageNames.CSharp));
        }
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public static Loader Instance { get; } = new();

        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
