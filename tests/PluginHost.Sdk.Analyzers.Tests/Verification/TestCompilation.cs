using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PluginHost.Sdk.Analyzers.Tests.Verification;

/// <summary>Compiles against the shared framework and the real SDK.</summary>
internal static class TestCompilation
{
    public static readonly CSharpCompilationOptions Options =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);

    public static IReadOnlyList<MetadataReference> References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.Contains($"{Path.DirectorySeparatorChar}shared{Path.DirectorySeparatorChar}", StringComparison.Ordinal) || Path.GetFileName(path) == "PluginHost.Sdk.dll")
            .Select(path => MetadataReference.CreateFromFile(path))];

    public static CSharpCompilation Of(string code) => CSharpCompilation.Create(
        "Acme.Warm", [CSharpSyntaxTree.ParseText(code, path: "Plugin.cs"), CSharpSyntaxTree.ParseText(PluginSource.Usings, path: "Usings.cs")], References, Options);

    /// <summary>A library that a plugin brings along.</summary>
    public static MetadataReference Library(string code) => CSharpCompilation.Create("Acme.Library", [CSharpSyntaxTree.ParseText(code)], References, Options).ToMetadataReference();

    public static void ShouldCompile(this Compilation compilation) => compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        .Select(diagnostic => diagnostic.ToString())
        .ShouldBeEmpty(compilation.SyntaxTrees.First().ToString());
}
