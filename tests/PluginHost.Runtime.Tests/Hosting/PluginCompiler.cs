using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PluginHost.Runtime.Manifests;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Tests.Hosting;

/// <summary>Compiles plugins that no build would let through: against an SDK that is not this one, or with code that runs before all code.</summary>
internal static class PluginCompiler
{
    public const string Usings = "using System; using System.Collections.Generic; using System.Runtime.CompilerServices; using System.Threading; using System.Threading.Tasks; using PluginHost.Sdk; ";

    private static readonly IReadOnlyList<MetadataReference> Framework =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.Contains($"{Path.DirectorySeparatorChar}shared{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path))];

    public static MetadataReference RealSdk { get; } = MetadataReference.CreateFromFile(typeof(IPlugin).Assembly.Location);

    public static byte[] Compile(string assembly, string source, params MetadataReference[] references)
    {
        var compilation = CSharpCompilation.Create(
            assembly, [CSharpSyntaxTree.ParseText(source)], [.. Framework, .. references], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        using var dll = new MemoryStream();
        var result = compilation.Emit(dll);
        result.Success.ShouldBeTrue(string.Join(Environment.NewLine, result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return dll.ToArray();
    }

    /// <summary>An SDK of another release, for plugins to be compiled against.</summary>
    public static MetadataReference OtherSdk(string source) => MetadataReference.CreateFromImage(Compile("PluginHost.Sdk", source));

    /// <summary>Installs a dll as a plugin whose entry class is <c>Acme.Plugin</c>.</summary>
    public static string Install(this PluginFolder folder, string id, byte[] dll, Func<PluginManifest, PluginManifest>? change = null)
    {
        var target = Directory.CreateDirectory(folder.PathOf(id)).FullName;
        File.WriteAllBytes(Path.Combine(target, "Acme.dll"), dll);
        var manifest = new PluginManifest { Id = id, Version = "1.0.0", Name = id, Api = "[0.1.0,2.0.0)", Entry = new ManifestEntry("Acme.dll", "Acme.Plugin") };
        File.WriteAllText(Path.Combine(target, PluginManifest.FileName), JsonSerializer.Serialize(change is null ? manifest : change(manifest), ManifestJson.Default.PluginManifest));
        return target;
    }
}
