using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace PluginHost.Sdk.Analyzers.Unloading;

/// <summary>Finds native libraries and database engines in plugins that say they can be reloaded.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NativeCodeAnalyzer : PluginAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.NativeCode,
        "A reloadable plugin has native code of its own",
        "{0} cannot be unloaded: it stays in the process, and an update of the plugin goes on with the old one. Set LoadMode = PluginLoadMode.Pinned on [Plugin].",
        RuleCategories.Unloading,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Page + "ph3011");

    // Part of the system: in the process anyway, and no update of a plugin brings another one.
    private static readonly ImmutableHashSet<string> OfTheSystem = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "libc", "libc.so.6", "libm", "libdl", "libpthread", "librt", "libSystem", "libSystem.dylib", "libSystem.B.dylib", "libobjc",
        "kernel32", "kernelbase", "ntdll", "advapi32", "user32", "gdi32", "shell32", "shlwapi", "ole32", "oleaut32", "psapi", "ws2_32", "iphlpapi", "bcrypt", "crypt32", "mswsock");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext context, PluginProject plugin)
    {
        var import = plugin.Type("System.Runtime.InteropServices.LibraryImportAttribute");
        context.RegisterSymbolAction(symbol => CheckImport(symbol, plugin, import), SymbolKind.Method);
        if (plugin.Type("Microsoft.Data.Sqlite.SqliteConnection") is { } connection)
        {
            context.RegisterOperationAction(operation => CheckDatabase(operation, plugin, connection), OperationKind.ObjectCreation);
        }
    }

    private static void CheckImport(SymbolAnalysisContext context, PluginProject plugin, INamedTypeSymbol? import)
    {
        var method = (IMethodSymbol)context.Symbol;
        // The other part of a partial method is written by a generator.
        if (method.PartialDefinitionPart is null && Library(method, import) is { } library && !IsOfTheSystem(library) && plugin.IsReloadable)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, method.Locations[0], $"The native library '{library}'"));
        }
    }

    private static string? Library(IMethodSymbol method, INamedTypeSymbol? import) =>
        method.GetDllImportData()?.ModuleName
        ?? method.GetAttributes().FirstOrDefault(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, import))?.ConstructorArguments.FirstOrDefault().Value as string;

    private static bool IsOfTheSystem(string library) =>
        OfTheSystem.Contains(library.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? library.Substring(0, library.Length - 4) : library);

    private static void CheckDatabase(OperationAnalysisContext context, PluginProject plugin, INamedTypeSymbol connection)
    {
        if (SymbolEqualityComparer.Default.Equals(context.Operation.Type, connection) && plugin.IsReloadable)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), "SQLite with its native library"));
        }
    }
}
