using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace PluginHost.Plugins.Scripting.Csx.Compiling;

/// <summary>Finds loops in emitted code.</summary>
internal static class BackwardJumps
{
    private const byte TwoBytes = 0xFE;

    private static readonly Dictionary<short, OperandType> Operands = typeof(OpCodes).GetFields().Select(field => field.GetValue(null)).OfType<OpCode>()
        .ToDictionary(code => code.Value, code => code.OperandType);

    public static bool Any(BlobReader code)
    {
        while (code.RemainingBytes > 0)
        {
            int first = code.ReadByte();
            var operand = Operands[unchecked((short)(first == TwoBytes ? (first << 8) | code.ReadByte() : first))];
            switch (operand)
            {
                case OperandType.ShortInlineBrTarget:
                    if (code.ReadSByte() < 0)
                    {
                        return true;
                    }

                    break;
                case OperandType.InlineBrTarget:
                    if (code.ReadInt32() < 0)
                    {
                        return true;
                    }

                    break;
                case OperandType.InlineSwitch:
                    for (var targets = code.ReadInt32(); targets > 0; targets--)
                    {
                        if (code.ReadInt32() < 0)
                        {
                            return true;
                        }
                    }

                    break;
                default:
                    code.Offset += SizeOf(operand);
                    break;
            }
        }

        return false;
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
