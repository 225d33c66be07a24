using System.ComponentModel.DataAnnotations;

namespace PluginHost.Plugins.Scripting.Csx.Contract;

/// <summary>Something about a place in a script. Lines and columns begin at 1; 0 where it is about all of it.</summary>
internal sealed record Diagnostic(
    string File, int Line, int Column, int EndLine, int EndColumn, string Id, [property: AllowedValues("error", "warning", "info")] string Severity, string Message);
