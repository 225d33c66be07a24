using System.Reflection;
using System.Text.Json;
using PluginHost.Plugins.Scripting.Csx.Contract;
using PluginHost.Plugins.Scripting.Csx.Sources;

namespace PluginHost.Plugins.Scripting.Csx.Reference;

/// <summary>What scripts are written with, for who writes them in an editor. The members are a table that a test keeps the same as the code's own comments.</summary>
internal sealed class ReferenceBook
{
    private readonly Lazy<ScriptReference> _content = new(static () => new ScriptReference(
        JsonSerializer.Deserialize(Read("members.json"), ScriptingJson.Default.IReadOnlyListReferenceMember)!,
        [.. Names().Where(name => name.EndsWith(".csx", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Template)]));

    public ScriptReference Read() => _content.Value;

    // Its first line says what it is for.
    private static ScriptTemplate Template(string name)
    {
        var lines = Read(name).Split('\n', 2);
        return new ScriptTemplate(ScriptName.Title(name), lines[0].TrimStart('/', ' ').TrimEnd(), lines[1]);
    }

    private static IEnumerable<string> Names() => Code.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]);

    private static string Read(string name)
    {
        using var reader = new StreamReader(Code.GetManifestResourceStream(Prefix + name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private const string Prefix = "reference/";

    private static Assembly Code => typeof(ReferenceBook).Assembly;
}
