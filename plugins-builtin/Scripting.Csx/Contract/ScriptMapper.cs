using PluginHost.Plugins.Scripting.Csx.Dialect;
using PluginHost.Plugins.Scripting.Csx.Serving;
using PluginHost.Plugins.Scripting.Csx.Sources;

namespace PluginHost.Plugins.Scripting.Csx.Contract;

/// <summary>Turns what the plugin knows into what the API shows.</summary>
/// <param name="folder">Places are told from it on, so that nobody learns where it is by an error.</param>
internal sealed class ScriptMapper(ScriptFolder folder)
{
    public Script ToScript(ScriptStatus status) => new(
        status.Name, StateOf(status), ToDefinitions(status.Definitions), ToDiagnostics(status.Everything), new DateTimeOffset(status.ChangedAtUtc, TimeSpan.Zero), status.Bytes, status.Sha256);

    public ScriptDetail ToDetail(ScriptStatus status, string source)
    {
        var script = ToScript(status);
        return new ScriptDetail(script.Name, script.State, script.Definitions, script.Diagnostics, script.ChangedAt, script.Bytes, script.Sha256, source);
    }

    public static IReadOnlyList<DefinitionSummary> ToDefinitions(IEnumerable<ScriptDefinition> definitions) =>
        [.. definitions.Select(definition => new DefinitionSummary(definition.Kind.ToString().ToLowerInvariant(), definition.Id, definition.Name))];

    public IReadOnlyList<Diagnostic> ToDiagnostics(IEnumerable<ScriptDiagnostic> diagnostics) => [.. diagnostics.Select(diagnostic => new Diagnostic(
        Path.IsPathRooted(diagnostic.File) ? Path.GetRelativePath(folder.Path, diagnostic.File).Replace('\\', '/') : diagnostic.File,
        diagnostic.Line, diagnostic.Column, diagnostic.EndLine, diagnostic.EndColumn, diagnostic.Id, diagnostic.IsError ? "error" : "warning", diagnostic.Message))];

    // One that was deleted is there only for who has it open.
    private static string StateOf(ScriptStatus status) => !status.IsThere ? "unsaved" : status.State == ScriptState.Active ? "active" : "failed";
}
