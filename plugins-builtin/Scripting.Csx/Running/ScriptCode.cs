using System.Reflection;
using PluginHost.Plugins.Scripting.Csx.Compiling;

namespace PluginHost.Plugins.Scripting.Csx.Running;

/// <summary>The loaded code of a script.</summary>
internal sealed class ScriptCode
{
    private const string EntryClass = "Script", EntryMethod = "<Factory>";

    private readonly ScriptContext _context;
    private readonly Func<object?[], Task<object?>> _body;

    private ScriptCode(ScriptContext context, ScriptLines lines, Func<object?[], Task<object?>> body)
    {
        _context = context;
        Lines = lines;
        _body = body;
    }

    public ScriptLines Lines { get; }

    public WeakReference Trace => new(_context);

    public static ScriptCode Load(CompiledScript script)
    {
        var context = new ScriptContext(Path.GetFileName(script.Path));
        var assembly = context.LoadFromStream(new MemoryStream(script.Assembly), new MemoryStream(script.Symbols));
        var entry = assembly.GetType(EntryClass, throwOnError: true)!.GetMethod(EntryMethod, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)!;
        return new ScriptCode(context, new ScriptLines(assembly, script.Symbols), entry.CreateDelegate<Func<object?[], Task<object?>>>());
    }

    /// <summary>Runs the body with variables of its own.</summary>
    public object? Run(object globals)
    {
        // The second place is where the compiled code puts itself. Without await the task has ended when it is answered.
        var task = _body([globals, null]);
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Runs in progress keep the code until they end.</summary>
    public void Unload() => _context.Unload();
}
