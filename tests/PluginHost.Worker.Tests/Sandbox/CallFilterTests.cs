using System.Runtime.InteropServices;
using PluginHost.Worker.Sandbox;

namespace PluginHost.Worker.Tests.Sandbox;

/// <summary>The filter for each architecture and age of kernel, run by a machine of the tests.</summary>
public sealed class CallFilterTests
{
    private const uint X64 = 0xC000003E;
    private const uint Arm64 = 0xC00000B7;
    private const uint I386 = 0x40000003;
    private const uint NotPermitted = 0x00050001;
    private const uint Denied = 0x0005000D;
    private const uint NotThere = 0x00050026;
    private const int Self = 4711;

    public static TheoryData<Architecture, uint, uint, ulong, uint> Calls => new()
    {
        { Architecture.X64, X64, 1, 0, FilterMachine.Allow }, // write
        { Architecture.Arm64, Arm64, 64, 0, FilterMachine.Allow },
        { Architecture.X64, I386, 1, 0, NotPermitted }, // of another architecture
        { Architecture.X64, X64, 0x40000001, 0, NotPermitted }, // x32
        { Architecture.Arm64, X64, 64, 0, NotPermitted },
        { Architecture.X64, X64, 41, 1, Denied }, // socket
        { Architecture.Arm64, Arm64, 198, 1, Denied },
        { Architecture.X64, X64, 53, 1, FilterMachine.Allow }, // socketpair of the own machine
        { Architecture.X64, X64, 53, 2, Denied },
        { Architecture.X64, X64, 56, 0x3D0F00, FilterMachine.Allow }, // a thread
        { Architecture.Arm64, Arm64, 220, 0x3D0F00, FilterMachine.Allow },
        { Architecture.X64, X64, 56, 17, NotPermitted }, // a fork
        { Architecture.Arm64, Arm64, 220, 17, NotPermitted },
        { Architecture.X64, X64, 57, 0, NotPermitted },
        { Architecture.X64, X64, 58, 0, NotPermitted },
        { Architecture.X64, X64, 435, 0, NotThere }, // clone3
        { Architecture.X64, X64, 59, 0, NotPermitted }, // execve
        { Architecture.Arm64, Arm64, 221, 0, NotPermitted },
        { Architecture.Arm64, Arm64, 281, 0, NotPermitted },
        { Architecture.X64, X64, 101, 16, NotPermitted }, // ptrace
        { Architecture.Arm64, Arm64, 117, 16, NotPermitted },
        { Architecture.X64, X64, 425, 0, NotPermitted }, // io_uring_setup
        { Architecture.X64, X64, 302, 0, FilterMachine.Allow }, // prlimit64 of itself
        { Architecture.X64, X64, 302, Self, FilterMachine.Allow },
        { Architecture.X64, X64, 302, 1, NotPermitted },
        { Architecture.X64, X64, 90, 0, NotPermitted }, // chmod
        { Architecture.Arm64, Arm64, 52, 0, NotPermitted }, // fchmod
        { Architecture.Arm64, Arm64, 88, 0, NotPermitted }, // utimensat
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void Describe_NoPermissions_AnswersAsItShould(Architecture architecture, uint told, uint number, ulong first, uint answer) =>
        FilterMachine.Run(Describe(architecture, landlock: 7), told, number, first).ShouldBe(answer);

    [Theory]
    [InlineData(7, 1, FilterMachine.Allow)]
    [InlineData(5, 1, NotPermitted)]
    [InlineData(0, Self, FilterMachine.Allow)]
    [InlineData(0, -1, NotPermitted)]
    public void Describe_Kill_IsRefusedWhereLandlockDoesNotKnowSignals(int landlock, int target, uint answer) =>
        FilterMachine.Run(Describe(Architecture.X64, landlock), X64, 62, unchecked((uint)target)).ShouldBe(answer);

    [Theory]
    [InlineData(2, NotPermitted)]
    [InlineData(3, FilterMachine.Allow)]
    public void Describe_Truncate_IsRefusedWhereLandlockDoesNotKnowIt(int landlock, uint answer) =>
        FilterMachine.Run(Describe(Architecture.Arm64, landlock), Arm64, 45, 1).ShouldBe(answer);

    [Theory]
    [InlineData(17ul, FilterMachine.Allow)]
    [InlineData(17ul | 0x10000000, NotPermitted)]
    public void Describe_Processes_MakesProcessesButNoNamespaces(ulong flags, uint answer) =>
        FilterMachine.Run(CallFilter.Describe(Architecture.X64, mayFiles: false, mayNetwork: false, mayProcesses: true, landlock: 7, Self), X64, 56, flags).ShouldBe(answer);

    private static FilterProgram Describe(Architecture architecture, int landlock) => CallFilter.Describe(architecture, mayFiles: false, mayNetwork: false, mayProcesses: false, landlock, Self);
}
