using Microsoft.CodeAnalysis;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Scripting.Csx.Sources;

/// <summary>What the compiler, our own checks or a run have to say of a place in a script.</summary>
/// <param name="File">The script, or the one that it loads.</param>
/// <param name="Line">From 1; 0 where it is about the whole file.</param>
/// <param name="Column">From 1; 0 where only the line is known.</param>
/// <param name="Id"><c>CSnnnn</c> of the compiler or <c>PHnnnn</c> of ours.</param>
/// <param name="IsError">Whether the script cannot be used like this.</param>
/// <param name="Message">What is wrong, and where we know it what to do.</param>
internal sealed record ScriptDiagnostic(string File, int Line, int Column, string Id, bool IsError, string Message)
{
    /// <summary>Where the place ends; 0 where only its beginning is known.</summary>
    public int EndLine { get; init; }

    /// <summary>Behind the last letter of the place; 0 where only its beginning is known.</summary>
    public int EndColumn { get; init; }

    public static ScriptDiagnostic Error(string file, string id, string message) => new(file, 0, 0, id, true, message);

    public static ScriptDiagnostic Error(Location place, string id, string message)
    {
        // Not the mapped span: a #line in a script must not send its reader elsewhere.
        var span = place.GetLineSpan();
        return new ScriptDiagnostic(span.Path, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, id, true, message) { EndLine = span.EndLinePosition.Line + 1, EndColumn = span.EndLinePosition.Character + 1 };
    }

    public static ScriptDiagnostic Of(Diagnostic diagnostic) =>
        Error(diagnostic.Location, diagnostic.Id, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)) with { IsError = diagnostic.Severity == DiagnosticSeverity.Error };

    /// <summary>What the caller of something in a script hears of a problem in its run.</summary>
    public Refusal Refusal(string name) => new(Id, $"'{name}' ({Path.GetFileName(File)}{(Line > 0 ? $", line {Line}" : "")}): {Message}");

    public override string ToString() => $"{File}({Line},{Column}): {Id}: {Message}";
}
