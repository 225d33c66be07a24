using System.Text.Json;
using Spectre.Console;
using static System.FormattableString;

namespace PluginHost.Commands.Scripts;

/// <summary>A diagnostic as compilers print it, <c>file(line,col): error CS1234: message</c>, which build systems and editors read.</summary>
internal sealed record ScriptDiagnosticLine(string File, int Line, int Column, string Severity, string Id, string Message)
{
    public bool IsError => Severity == "error";

    public static ScriptDiagnosticLine Read(JsonElement diagnostic) => new(
        diagnostic.GetProperty("file").GetString()!,
        diagnostic.GetProperty("line").GetInt32(),
        diagnostic.GetProperty("column").GetInt32(),
        diagnostic.GetProperty("severity").GetString()!,
        diagnostic.GetProperty("id").GetString()!,
        diagnostic.GetProperty("message").GetString()!);

    public static ScriptDiagnosticLine Error(string file, string id, string message) => new(file, 0, 0, "error", id, message);

    public ScriptDiagnosticLine In(string file) => this with { File = file };

    public void Print()
    {
        // One diagnostic is one line, however narrow the terminal is: it breaks lines itself, and finds places in whole ones.
        var (console, width) = (AnsiConsole.Console, AnsiConsole.Profile.Width);
        try
        {
            console.Profile.Width = short.MaxValue;
            console.MarkupLine($"{Markup.Escape(Where)}: {(IsError ? "[red]" : "[yellow]")}{Severity} {Markup.Escape(Id)}[/]: {Markup.Escape(OneLine)}");
        }
        finally
        {
            console.Profile.Width = width;
        }
    }

    /// <summary>Without colours.</summary>
    public override string ToString() => $"{Where}: {Severity} {Id}: {OneLine}";

    // What is about the whole file has no place, and what happened in a run has no column.
    private string Where => Line == 0 ? File : Column == 0 ? Invariant($"{File}({Line})") : Invariant($"{File}({Line},{Column})");

    // Texts of exceptions have line breaks, and whatever else a script puts into them.
    private string OneLine => string.Concat(Message.ReplaceLineEndings(" ").Select(letter => char.IsControl(letter) ? ' ' : letter));
}
