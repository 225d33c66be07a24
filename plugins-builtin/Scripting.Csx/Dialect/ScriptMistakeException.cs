namespace PluginHost.Plugins.Scripting.Csx.Dialect;

/// <summary>A script uses the dialect in a way that cannot work. Its line is told as that of any exception.</summary>
internal sealed class ScriptMistakeException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
