using System.Runtime.InteropServices;

namespace PluginHost.Worker.Sandbox;

/// <summary>
/// A filter of system calls for one architecture, as the kernel's small machine runs it. What is not named is let through; what is refused gets an error, so that
/// it ends as an exception and not as a dead process.
/// </summary>
internal sealed class FilterProgram
{
    private const uint X64 = 0xC000003E;
    private const uint Arm64 = 0xC00000B7;

    // The bit of the calls of x32, which have the architecture of x64.
    private const uint X32 = 0x40000000;

    private const ushort Load = 0x20;
    private const ushort JumpIfEqual = 0x15;
    private const ushort JumpIfNotBelow = 0x35;
    private const ushort JumpIfAnyBit = 0x45;
    private const ushort Return = 0x06;
    private const uint Allowed = 0x7FFF0000;
    private const uint Error = 0x00050000;

    private const uint OffsetOfNumber = 0;
    private const uint OffsetOfArchitecture = 4;

    private readonly List<Instruction> _code = [];
    private readonly bool _arm;

    public FilterProgram(Architecture architecture)
    {
        _arm = architecture == Architecture.Arm64;
        Add(Load, OffsetOfArchitecture);
        Add(JumpIfEqual, _arm ? Arm64 : X64, whenTrue: 1);
        Add(Return, Error | Errors.NotPermitted);
        Add(Load, OffsetOfNumber);
        if (!_arm)
        {
            Add(JumpIfNotBelow, X32, whenFalse: 1);
            Add(Return, Error | Errors.NotPermitted);
        }
    }

    /// <summary>Refuses a call whatever it is for.</summary>
    public FilterProgram Refuse(SystemCall call, uint error = Errors.NotPermitted)
    {
        if (Number(call) is { } number)
        {
            Add(JumpIfEqual, number, whenFalse: 1);
            Add(Return, Error | error);
        }

        return this;
    }

    /// <summary>Refuses a call unless an argument has one of some values.</summary>
    public FilterProgram RefuseUnless(SystemCall call, int argument, ReadOnlySpan<uint> values, uint error = Errors.NotPermitted) => Values(call, argument, values, Error | error, Allowed);

    /// <summary>Refuses a call if an argument has one of some values.</summary>
    public FilterProgram RefuseWhen(SystemCall call, int argument, ReadOnlySpan<uint> values) => Values(call, argument, values, Allowed, Error | Errors.NotPermitted);

    /// <summary>Refuses a call unless an argument has one of some bits.</summary>
    public FilterProgram RefuseWithoutBits(SystemCall call, int argument, uint bits) => Bits(call, argument, bits, whenTrue: 1, whenFalse: 0);

    /// <summary>Refuses a call if an argument has one of some bits.</summary>
    public FilterProgram RefuseWithBits(SystemCall call, int argument, uint bits) => Bits(call, argument, bits, whenTrue: 0, whenFalse: 1);

    public Instruction[] ToArray() => [.. _code, new Instruction(Return, 0, 0, Allowed)];

    private FilterProgram Values(SystemCall call, int argument, ReadOnlySpan<uint> values, uint others, uint listed)
    {
        if (Number(call) is { } number)
        {
            Add(JumpIfEqual, number, whenFalse: (byte)(values.Length + 3));
            Add(Load, Low(argument));
            for (var index = 0; index < values.Length; index++)
            {
                Add(JumpIfEqual, values[index], whenTrue: (byte)(values.Length - index));
            }

            Add(Return, others);
            Add(Return, listed);
        }

        return this;
    }

    private FilterProgram Bits(SystemCall call, int argument, uint bits, byte whenTrue, byte whenFalse)
    {
        if (Number(call) is { } number)
        {
            Add(JumpIfEqual, number, whenFalse: 4);
            Add(Load, Low(argument));
            Add(JumpIfAnyBit, bits, whenTrue, whenFalse);
            Add(Return, Error | Errors.NotPermitted);
            Add(Return, Allowed);
        }

        return this;
    }

    private uint? Number(SystemCall call) => (_arm ? call.Arm64 : call.X64) is >= 0 and var number ? (uint)number : null;

    // Arguments have 64 bits, and both architectures are little endian.
    private static uint Low(int argument) => (uint)(16 + (8 * argument));

    private void Add(ushort code, uint value, byte whenTrue = 0, byte whenFalse = 0) => _code.Add(new Instruction(code, whenTrue, whenFalse, value));

    [StructLayout(LayoutKind.Sequential)]
    public readonly record struct Instruction(ushort Code, byte WhenTrue, byte WhenFalse, uint Value);
}
