namespace PluginHost.Fuzz.Tests.Mutations.Structures;

/// <summary>A number in a file.</summary>
internal readonly record struct Field(int At, int Length, bool BigEndian)
{
    /// <summary>Writes a number that is hardly true: an end of the range, one off, or a size that only the file could have.</summary>
    public byte[] Write(byte[] bytes, Dice dice)
    {
        if (At < 0 || At + Length > bytes.Length)
        {
            return bytes;
        }

        var most = Length == 8 ? ulong.MaxValue : (1UL << (8 * Length)) - 1;
        var old = Read(bytes);
        var value = dice.Next(12) switch
        {
            0 => 0UL,
            1 => 1UL,
            2 => most,
            3 => most >> 1,
            4 => (most >> 1) + 1,
            5 => old + 1,
            6 => old - 1,
            7 => (ulong)bytes.Length,
            8 => (ulong)Math.Max(0, bytes.Length - At),
            9 => most - (ulong)dice.Next(16),
            10 => old * (ulong)dice.Between(2, 300),
            _ => (ulong)dice.Next(0x10000),
        };

        var broken = bytes.ToArray();
        for (var index = 0; index < Length; index++)
        {
            broken[At + (BigEndian ? Length - 1 - index : index)] = (byte)(value >> (8 * index));
        }

        return broken;
    }

    private ulong Read(byte[] bytes)
    {
        var value = 0UL;
        for (var index = 0; index < Length; index++)
        {
            value |= (ulong)bytes[At + (BigEndian ? Length - 1 - index : index)] << (8 * index);
        }

        return value;
    }
}
