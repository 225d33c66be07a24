namespace PluginHost.Sdk.Testing.Pictures;

/// <summary>What becomes of good files on bad disks and in bad hands.</summary>
public static class BrokenFiles
{
    private const int StructureBytes = 400;

    /// <summary>The file cut off at places that are spread over it; the first is empty.</summary>
    public static IEnumerable<byte[]> CutOff(byte[] file, int count = 24) => Enumerable.Range(0, count).Select(part => file[..(int)((long)file.Length * part / count)]);

    /// <summary>The file with four bytes changed, half of them near its begin, where the structure is. The same for the same seed.</summary>
    public static IEnumerable<byte[]> Damaged(byte[] file, int count = 60, int seed = 7)
    {
        var random = new Random(seed);
        for (var round = 0; round < count && file.Length > 0; round++)
        {
            var broken = file.ToArray();
            for (var hit = 0; hit < 4; hit++)
            {
                var place = random.Next(hit % 2 == 0 ? Math.Min(broken.Length, StructureBytes) : broken.Length);
                broken[place] = random.Next(3) == 0 ? (byte)0xFF : (byte)random.Next(256);
            }

            yield return broken;
        }
    }

    /// <summary>Files of no family and of other families: empty, text, the begins of a PNG, a JPEG and an ISO file.</summary>
    public static IEnumerable<byte[]> Foreign() =>
    [
        [],
        [.. "hello"u8],
        Convert.FromHexString("89504E470D0A1A0A0000000D49484452000000010000000108060000001F15C489"),
        Convert.FromHexString("FFD8FFE000104A46494600010100000100010000FFD9"),
        Convert.FromHexString("0000001466747970000000000000000000000000"),
    ];
}
