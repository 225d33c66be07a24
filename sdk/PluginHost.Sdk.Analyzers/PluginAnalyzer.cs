using Microsoft.CodeAnalysis.Diagnostics;

namespace PluginHost.Sdk.Analyzers;

/// <summary>What all rules have in common: they run side by side, leave generated code alone and are silent where the project is no plugin.</summary>
public abstract class PluginAnalyzer : DiagnosticAnalyzer
{
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (PluginProject.Find(start.Compilation, start.Options) is { } plugin)
            {
                Register(start, plugin);
            }
        });
    }

    private protected abstract void Register(CompilationStartAnalysisContext context, PluginProject plugin);
}
