using System.Text.Json;
using PluginHost.Commands.Scripts;

namespace PluginHost.Tests.Commands.Scripts;

public sealed class ScriptDiagnosticLineTests
{
    [Theory]
    [InlineData("""{"file": "a.csx", "line": 3, "column": 14, "severity": "error", "id": "CS1061", "message": "No [such] thing"}""", "x/a.csx(3,14): error CS1061: No [such] thing")]
    [InlineData("""{"file": "a.csx", "line": 3, "column": 0, "severity": "warning", "id": "PH4710", "message": "It\r\nfailed\u001b[2J"}""", "x/a.csx(3): warning PH4710: It failed [2J")]
    [InlineData("""{"file": "a.csx", "line": 0, "column": 0, "severity": "error", "id": "PH3241", "message": "Nothing."}""", "x/a.csx: error PH3241: Nothing.")]
    public void ToString_Diagnostic_IsOneLineAsCompilersWriteIt(string diagnostic, string line) =>
        ScriptDiagnosticLine.Read(JsonDocument.Parse(diagnostic).RootElement).In("x/a.csx").ToString().ShouldBe(line);
}
