using System.Runtime.InteropServices;

namespace PluginHost.Worker.Tests.Hosting;

/// <summary>Numbers of system calls on this machine.</summary>
internal static class Numbers
{
    private static readonly bool s_isArm = RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

    public static int Kill => s_isArm ? 129 : 62;

    public static int Trace => s_isArm ? 117 : 101;

    public static int Limits => s_isArm ? 261 : 302;

    public static int Unshare => s_isArm ? 97 : 272;

    public static int Mount => s_isArm ? 40 : 165;

    public static int Bpf => s_isArm ? 280 : 321;

    /// <summary>Not a fork of its own everywhere: what makes a process with no flags but the signal of its end.</summary>
    public static int MakeTask => s_isArm ? 220 : 56;

    public static int Rings => 425;

    public static int HandleOfAnother => 438;
}
