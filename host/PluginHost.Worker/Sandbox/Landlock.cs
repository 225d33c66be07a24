using System.Runtime.InteropServices;
using PluginHost.Runtime.Workers.Sandbox;

namespace PluginHost.Worker.Sandbox;

/// <summary>
/// Shuts the calling thread, and what it executes, out of files, TCP and other processes, as far as the kernel's version of Landlock can.
/// Threads that exist already are left out: it is for the time before the runtime that runs the plugin.
/// </summary>
internal static unsafe class Landlock
{
    private const ulong Execute = 1 << 0;
    private const ulong WriteFile = 1 << 1;
    private const ulong ReadFile = 1 << 2;
    private const ulong ReadFolder = 1 << 3;
    private const ulong Remove = (1 << 4) | (1 << 5);
    private const ulong MakeFolder = 1 << 7;
    private const ulong MakeFile = 1 << 8;
    private const ulong MakeSocketOrPipe = (1 << 9) | (1 << 10);
    private const ulong Refer = 1 << 13;
    private const ulong Truncate = 1 << 14;
    private const ulong OfFiles = Execute | WriteFile | ReadFile | Truncate;
    private const ulong Reading = Execute | ReadFile | ReadFolder;
    private const ulong Writing = Reading | WriteFile | Remove | MakeFolder | MakeFile | MakeSocketOrPipe | Refer | Truncate;

    private const int CreateRuleset = 444;
    private const int AddRule = 445;
    private const int RestrictSelf = 446;
    private const int AskVersion = 1;
    private const int PathBeneath = 1;
    private const int OpenPath = 0x200000;
    private const int CloseOnExec = 0x80000;
    private const int CurrentFolder = -100;


    /// <returns>The kernel's version of Landlock, 0 where there is none, or an error below zero.</returns>
    public static int Restrict(SandboxOrder order)
    {
        var version = (int)Kernel.NewCall(CreateRuleset, 0, 0, AskVersion);
        if (version <= 0)
        {
            return 0;
        }

        var rules = new Ruleset(
            order.MayFiles ? 0 : Known(version),
            order.MayNetwork || version < SandboxReport.NetworkVersion ? 0UL : 3,
            version < SandboxReport.SignalVersion ? 0UL : order.MayNetwork ? 2UL : 3);
        if (rules == default)
        {
            return version;
        }

        var size = version < SandboxReport.NetworkVersion ? 8 : version < SandboxReport.SignalVersion ? 16 : sizeof(Ruleset);
        var set = Kernel.NewCall(CreateRuleset, (nint)(&rules), size, 0);
        if (set < 0)
        {
            return (int)set;
        }

        if (!order.MayFiles)
        {
            Allow(set, order, rules.Files);
        }

        var done = Kernel.NewCall(RestrictSelf, set, 0, 0);
        return done < 0 ? (int)done : version;
    }

    // What a version does not know it refuses to hear of.
    private static ulong Known(int version) => version switch
    {
        1 => (1UL << 13) - 1,
        2 => (1UL << 14) - 1,
        3 or 4 => (1UL << 15) - 1,
        _ => (1UL << 16) - 1,
    };

    private static void Allow(nint set, SandboxOrder order, ulong known)
    {
        foreach (var path in order.Read)
        {
            Allow(set, path, Reading & known);
        }

        foreach (var path in order.Write)
        {
            Allow(set, path, Writing & known);
        }
    }

    // What is not there needs no rule.
    private static void Allow(nint set, string path, ulong rights)
    {
        // The kernel makes new inodes for files of /proc that nobody holds, and a rule is about an inode: the handle goes on into the runtime.
        var keep = path.StartsWith("/proc/", StringComparison.Ordinal);
        var name = Marshal.StringToCoTaskMemUTF8(path);
        var file = Kernel.Call(257, 56, CurrentFolder, name, OpenPath | (keep ? 0 : CloseOnExec));
        Marshal.FreeCoTaskMem(name);
        if (file < 0)
        {
            return;
        }

        var rule = new Rule(Directory.Exists(path) ? rights : rights & OfFiles, (int)file);
        Kernel.NewCall(AddRule, set, PathBeneath, (nint)(&rule));
        if (!keep)
        {
            Kernel.Call(3, 57, file);
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Ruleset(ulong Files, ulong Network, ulong Scoped);

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private readonly record struct Rule(ulong Allowed, int Parent);
}
