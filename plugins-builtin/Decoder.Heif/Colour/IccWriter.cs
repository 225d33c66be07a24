using System.Buffers.Binary;

namespace PluginHost.Plugins.Decoder.Heif.Colour;

/// <summary>Writes the smallest display profile there is: three primaries and one curve, ICC 2.4.</summary>
internal static class IccWriter
{
    private const int HeaderLength = 128, EntryLength = 12, XyzLength = 20, CurveEntries = 1024, CurveHeader = 12;
    private const int DescriptionLength = 104, CopyrightLength = 16;

    private static readonly string[] Tags = ["desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"];
    private static readonly double[] D50 = [0.9642, 1, 0.8249];

    public static byte[] Write(ChromaticPrimaries primaries, Func<double, double> curve)
    {
        var tableEnd = HeaderLength + 4 + (Tags.Length * EntryLength);
        int[] lengths = [DescriptionLength, CopyrightLength, XyzLength, XyzLength, XyzLength, XyzLength, CurveHeader + (2 * CurveEntries)];
        var profile = new byte[tableEnd + lengths.Sum()];
        WriteHeader(profile);
        Number(profile, HeaderLength, Tags.Length);
        var at = tableEnd;
        for (var tag = 0; tag < Tags.Length; tag++)
        {
            // All three curves are the last block.
            var block = Math.Min(tag, lengths.Length - 1);
            at = tableEnd + lengths[..block].Sum();
            var entry = HeaderLength + 4 + (tag * EntryLength);
            Text(profile, entry, Tags[tag]);
            Number(profile, entry + 4, at);
            Number(profile, entry + 8, lengths[block]);
        }

        WriteDescription(profile.AsSpan(tableEnd, DescriptionLength));
        Text(profile, tableEnd + DescriptionLength, "text");
        Text(profile, tableEnd + DescriptionLength + 8, "None");
        var white = tableEnd + DescriptionLength + CopyrightLength;
        double[][] colours = [D50, .. primaries.Columns()];
        for (var colour = 0; colour < colours.Length; colour++)
        {
            WriteXyz(profile, white + (colour * XyzLength), colours[colour]);
        }

        WriteCurve(profile.AsSpan(at), curve);
        return profile;
    }

    private static void WriteHeader(byte[] profile)
    {
        Number(profile, 0, profile.Length);
        Number(profile, 8, 0x02400000);
        Text(profile, 12, "mntrRGB XYZ ");
        Text(profile, 36, "acsp");
        for (var axis = 0; axis < 3; axis++)
        {
            Number(profile, 68 + (4 * axis), Fixed(D50[axis]));
        }
    }

    private static void WriteDescription(Span<byte> block)
    {
        "desc"u8.CopyTo(block);
        BinaryPrimitives.WriteInt32BigEndian(block[8..], 5);
        "H273"u8.CopyTo(block[12..]);
    }

    private static void WriteXyz(byte[] profile, int at, double[] xyz)
    {
        Text(profile, at, "XYZ ");
        for (var axis = 0; axis < 3; axis++)
        {
            Number(profile, at + 8 + (4 * axis), Fixed(xyz[axis]));
        }
    }

    private static void WriteCurve(Span<byte> block, Func<double, double> curve)
    {
        "curv"u8.CopyTo(block);
        BinaryPrimitives.WriteInt32BigEndian(block[8..], CurveEntries);
        for (var entry = 0; entry < CurveEntries; entry++)
        {
            var light = Math.Clamp(curve((double)entry / (CurveEntries - 1)), 0, 1);
            BinaryPrimitives.WriteUInt16BigEndian(block[(CurveHeader + (2 * entry))..], (ushort)Math.Round(light * ushort.MaxValue));
        }
    }

    private static int Fixed(double value) => (int)Math.Round(value * 65_536);

    private static void Number(byte[] profile, int at, int value) => BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(at), value);

    private static void Text(byte[] profile, int at, string text) => System.Text.Encoding.ASCII.GetBytes(text, profile.AsSpan(at));
}
