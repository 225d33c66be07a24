using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace PluginHost.Plugins.Scripting.Csx.Guards;

/// <summary>What the guards in scripts call. Scripts themselves may not name it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ScriptGuard
{
    // Ambient, since static methods and nested classes of a script have no way to the globals of their run. Set for the length of a run only.
    [ThreadStatic]
    private static ScriptRun? _current;

    /// <summary>Whether the script's own handlers may see an exception: not the one that stops the run.</summary>
    public static bool Running => _current is not { Stopped: not StopReason.None };

    /// <summary>One iteration.</summary>
    public static void Step() => _current?.Step();

    /// <summary>One call: throws before the stack is used up, which would end the process.</summary>
    public static void Enter()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            Deep();
        }

        _current?.Step();
    }

    /// <summary><see cref="Enter"/> where only an expression can stand.</summary>
    public static bool Entered()
    {
        Enter();
        return true;
    }

    /// <summary>The length of an array to be made, if it may be made.</summary>
    public static int Length<T>(int length)
    {
        _ = Length<T>((long)length);
        return length;
    }

    /// <inheritdoc cref="Length{T}(int)"/>
    public static long Length<T>(long length)
    {
        _current?.Account(length > long.MaxValue / Unsafe.SizeOf<T>() ? long.MaxValue : length * Unsafe.SizeOf<T>());
        return length;
    }

    /// <inheritdoc cref="Length{T}(int)"/>
    public static ulong Length<T>(ulong length)
    {
        _ = Length<T>(length > long.MaxValue ? long.MaxValue : (long)length);
        return length;
    }

    internal static Scope Within(ScriptRun run)
    {
        var scope = new Scope(_current);
        _current = run;
        return scope;
    }

    private static void Deep()
    {
        if (_current is { } run)
        {
            run.Stop(StopReason.Depth);
        }

        throw new ScriptStoppedException(StopReason.Depth);
    }

    internal readonly ref struct Scope(ScriptRun? before)
    {
        private readonly ScriptRun? _before = before;

        public void Dispose() => _current = _before;
    }
}
