using PluginHost.Plugins.Scripting.Csx.Contract;
using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Scripting.Csx.Http;

/// <summary>What the routes do, for <c>/openapi/v1.json</c>.</summary>
internal static class ScriptDocs
{
    private const string Tag = "Scripts";

    private static readonly EndpointParameter Name = new("name", "string", "File name, such as warm-tones.csx.") { InPath = true };

    public static EndpointDoc List { get; } = new("listScripts", "All scripts")
    {
        Tag = Tag,
        Responses = [new EndpointResponse(200, "By name") { Body = static () => ScriptingJson.Default.ScriptList }],
    };

    public static EndpointDoc Get { get; } = new("getScript", "A script with its text")
    {
        Tag = Tag,
        Parameters = [Name],
        Responses = [new EndpointResponse(200, "As the file is now") { Body = static () => ScriptingJson.Default.ScriptDetail }],
    };

    public static EndpointDoc Put { get; } = new("putScript", "Write a script; what it says serves when the answer comes, unless it has errors")
    {
        Tag = Tag,
        Parameters = [Name],
        RequestBody = static () => ScriptingJson.Default.ScriptEdit,
        Responses = [new EndpointResponse(200, "Written, also with errors") { Body = static () => ScriptingJson.Default.Script }],
    };

    public static EndpointDoc Delete { get; } = new("deleteScript", "Delete a script and what it offers")
    {
        Tag = Tag,
        Parameters = [Name],
        Responses = [new EndpointResponse(204, "Done")],
    };

    public static EndpointDoc Check { get; } = new("checkScript", "Say what is wrong with a text, and what it would define")
    {
        Tag = Tag,
        RequestBody = static () => ScriptingJson.Default.ScriptCheck,
        Responses = [new EndpointResponse(200, "Nothing is kept") { Body = static () => ScriptingJson.Default.ScriptCheckResult }],
    };

    public static EndpointDoc Reference { get; } = new("getScriptReference", "What scripts are written with, and some to begin with")
    {
        Tag = Tag,
        Responses = [new EndpointResponse(200, "For completion and help in an editor") { Body = static () => ScriptingJson.Default.ScriptReference }],
    };
}
