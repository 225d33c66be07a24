using System.Runtime.InteropServices;
using System.Text;
using PluginHost.Runtime.Workers.Sandbox;

namespace PluginHost.Worker.Sandbox;

/// <summary>
/// Shuts the main thread out and then executes this program again: Landlock and the loss of privileges hold for one thread only, .NET has several by now,
/// and what is executed has none but ours.
/// </summary>
internal static unsafe class FirstStep
{
    /// <summary>Does not return where it succeeds.</summary>
    /// <exception cref="InvalidOperationException">The program cannot be executed again.</exception>
    public static void Take()
    {
        var (arguments, variables) = (Strings("/proc/self/cmdline"), Strings("/proc/self/environ"));
        var program = Environment.ProcessPath ?? arguments[0];

        Kernel.RenounceNewPrivileges();
        Capabilities.Drop();
        var landlock = Landlock.Restrict(new SandboxOrder());

        variables.RemoveAll(static variable => variable.StartsWith(SandboxVariables.Step + "=", StringComparison.Ordinal));
        variables.Add($"{SandboxVariables.Step}={SandboxVariables.SecondPrefix}{landlock}");
        var error = Kernel.Call(59, 221, Marshal.StringToCoTaskMemUTF8(program), Native(arguments), Native(variables));
        throw new InvalidOperationException($"'{program}' cannot be executed again: error {-error}.");
    }

    // As they were given, not as the runtime has changed them.
    private static List<string> Strings(string path) => [.. Encoding.UTF8.GetString(File.ReadAllBytes(path)).Split('\0')[..^1]];

    private static nint Native(List<string> strings)
    {
        var pointers = (nint*)NativeMemory.AllocZeroed((nuint)strings.Count + 1, (nuint)sizeof(nint));
        for (var index = 0; index < strings.Count; index++)
        {
            pointers[index] = Marshal.StringToCoTaskMemUTF8(strings[index]);
        }

        return (nint)pointers;
    }
}
