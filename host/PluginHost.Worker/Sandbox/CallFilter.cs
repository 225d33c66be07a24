using System.Runtime.InteropServices;
using PluginHost.Runtime.Workers.Sandbox;

namespace PluginHost.Worker.Sandbox;

/// <summary>Shuts every thread of this process, and all that come, out of system calls.</summary>
internal static unsafe class CallFilter
{
    private const int SetFilter = 1;
    private const int AllThreads = 1;
    private const uint Unix = 1;
    private const uint AsThread = 0x00010000;

    // New namespaces of mounts, control groups, names, IPC, users, processes and networks.
    private const uint Namespaces = 0x7E020000;
    private const uint SetOwner = 8;
    private const uint SetOwnerEx = 15;

    /// <returns>Whether the kernel took it.</returns>
    public static bool Apply(SandboxOrder order, int landlock)
    {
        var code = Describe(RuntimeInformation.ProcessArchitecture, order.MayFiles, order.MayNetwork, order.MayProcesses, landlock, Environment.ProcessId).ToArray();
        fixed (FilterProgram.Instruction* first = code)
        {
            var program = new Program((ushort)code.Length, (nint)first);
            return Kernel.Call(317, 277, SetFilter, AllThreads, (nint)(&program)) == 0;
        }
    }

    public static FilterProgram Describe(Architecture architecture, bool mayFiles, bool mayNetwork, bool mayProcesses, int landlock, int self)
    {
        var program = new FilterProgram(architecture);
        foreach (var call in SystemCall.NeverPermitted)
        {
            program.Refuse(call);
        }

        // Its flags cannot be looked at; the C library then takes the older call.
        program.Refuse(SystemCall.Clone3, Errors.NotImplemented);
        program.RefuseUnless(SystemCall.Limits, 0, [0, (uint)self]);
        if (landlock < SandboxReport.SignalVersion)
        {
            RefuseSignals(program, (uint)self);
        }

        if (!mayFiles)
        {
            RefuseAttributes(program, landlock);
        }

        if (!mayNetwork)
        {
            program.Refuse(SystemCall.Socket, Errors.AccessDenied).RefuseUnless(SystemCall.SocketPair, 0, [Unix], Errors.AccessDenied);
        }

        return mayProcesses
            ? program.RefuseWithBits(SystemCall.MakeTask, 0, Namespaces)
            : program.Refuse(SystemCall.Fork).Refuse(SystemCall.Vfork).Refuse(SystemCall.Execute).Refuse(SystemCall.ExecuteAt).RefuseWithoutBits(SystemCall.MakeTask, 0, AsThread);
    }

    private static void RefuseSignals(FilterProgram program, uint self)
    {
        program.RefuseUnless(SystemCall.Kill, 0, [self]).RefuseUnless(SystemCall.GroupThreadKill, 0, [self]).RefuseUnless(SystemCall.QueueSignal, 0, [self])
            .RefuseUnless(SystemCall.QueueThreadSignal, 0, [self]).Refuse(SystemCall.PidfdSendSignal).RefuseWhen(SystemCall.FileControl, 1, [SetOwner, SetOwnerEx]);

        // The C library musl stops threads with it, which the runtime does at each collection; it names a thread only, so that nothing says whose that is.
        if (!RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal))
        {
            program.Refuse(SystemCall.ThreadKill);
        }
    }

    private static void RefuseAttributes(FilterProgram program, int landlock)
    {
        foreach (var call in SystemCall.Attributes)
        {
            program.Refuse(call);
        }

        if (landlock < SandboxReport.TruncateVersion)
        {
            program.Refuse(SystemCall.Truncate);
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Program(ushort Length, nint Code);
}
