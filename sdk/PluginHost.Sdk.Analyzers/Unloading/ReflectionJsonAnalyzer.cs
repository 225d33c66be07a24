using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PluginHost.Sdk.Analyzers.Symbols;

namespace PluginHost.Sdk.Analyzers.Unloading;

/// <summary>Finds JSON of the plugin's types that is read or written by reflection.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReflectionJsonAnalyzer : PluginAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.ReflectionJson,
        "JSON of a type of the plugin goes through reflection",
        "'{0}' reads '{1}' by reflection, and the serializer's cache keeps the type after an unload. Give it the JsonTypeInfo of a source-generated JsonSerializerContext.",
        RuleCategories.Unloading,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Page + "ph3004");

    private static readonly ImmutableArray<string> Serializers =
    [
        "System.Text.Json.JsonSerializer",
        "System.Net.Http.Json.HttpClientJsonExtensions",
        "System.Net.Http.Json.HttpContentJsonExtensions",
        "System.Net.Http.Json.JsonContent",
        "Microsoft.AspNetCore.Http.HttpRequestJsonExtensions",
        "Microsoft.AspNetCore.Http.HttpResponseJsonExtensions",
        "Microsoft.AspNetCore.Http.Results",
        "Microsoft.AspNetCore.Http.TypedResults",
    ];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext context, PluginProject plugin)
    {
        var methods = ByReflection(plugin);
        if (plugin.Type("System.Text.Json.Serialization.JsonSerializerContext") is { } generated)
        {
            context.RegisterOperationAction(operation => Check(operation, plugin, methods, generated), OperationKind.Invocation);
        }
    }

    // The framework marks almost all of its overloads that reflect: trimming must not touch what they look at.
    private static MemberSet ByReflection(PluginProject plugin)
    {
        var mark = plugin.Type("System.Diagnostics.CodeAnalysis.RequiresUnreferencedCodeAttribute");
        var methods = new MemberSet(plugin);
        foreach (var serializer in Serializers)
        {
            var names = plugin.Type(serializer)?.MemberNames.ToArray() ?? [];
            methods.Add(serializer, member => member is IMethodSymbol && member.GetAttributes().Any(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, mark)), names);
        }

        // Not marked, since it looks into the host's options first; those know nothing of a plugin's types.
        return methods.Add("Microsoft.AspNetCore.Http.HttpRequestJsonExtensions", static member => !((IMethodSymbol)member).Parameters.Any(IsDescription), "ReadFromJsonAsync");
    }

    private static bool IsDescription(IParameterSymbol parameter) => parameter.Type.Name is "JsonTypeInfo" or "JsonSerializerContext";

    private static void Check(OperationAnalysisContext context, PluginProject plugin, MemberSet methods, INamedTypeSymbol generated)
    {
        var call = (IInvocationOperation)context.Operation;
        if (methods.Contains(call.TargetMethod) && Reflected(call) is { } type && plugin.Involves(type) && !call.Arguments.Any(argument => IsOfContext(argument, generated)) && plugin.IsReloadable)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, call.Syntax.GetLocation(), call.TargetMethod.Name, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
        }
    }

    /// <summary>The type that JSON is made of or into, as far as the call says.</summary>
    private static ITypeSymbol? Reflected(IInvocationOperation call)
    {
        if (call.TargetMethod.TypeArguments.Length > 0)
        {
            return call.TargetMethod.TypeArguments[0];
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Value.WithoutConversions() is ITypeOfOperation type)
            {
                return type.TypeOperand;
            }
        }

        return call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_Object)?.Value.WithoutConversions().Type;
    }

    private static bool IsOfContext(IArgumentOperation argument, INamedTypeSymbol generated) =>
        argument.Value.WithoutConversions() is IPropertyReferenceOperation { Property.ContainingType: var owner } && IsOrDerives(owner, generated);

    private static bool IsOrDerives(INamedTypeSymbol? type, INamedTypeSymbol ancestor)
    {
        while (type is not null && !SymbolEqualityComparer.Default.Equals(type, ancestor))
        {
            type = type.BaseType;
        }

        return type is not null;
    }
}
