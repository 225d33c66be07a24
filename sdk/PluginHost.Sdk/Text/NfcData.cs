using System.Globalization;

namespace PluginHost.Sdk.Text;

/// <summary>Unicode's canonical decompositions and combining classes, read from the table inside this assembly when first needed.</summary>
internal sealed class NfcData
{
    private readonly Dictionary<int, byte> _classes = [];
    private readonly Dictionary<int, (int First, int Second)> _parts = [];
    private readonly Dictionary<(int First, int Second), int> _wholes = [];

    private NfcData()
    {
        using var table = new StreamReader(typeof(NfcData).Assembly.GetManifestResourceStream("PluginHost.Sdk.Text.nfc.txt")!);
        while (table.ReadLine() is { } line)
        {
            if (line[0] != '#')
            {
                Add(line.Split(' '));
            }
        }
    }

    public static Lazy<NfcData> Shared { get; } = new(() => new NfcData());

    public byte Class(int code) => _classes.GetValueOrDefault(code);

    /// <summary>What a character consists of; the second is 0 where there is only one.</summary>
    public bool TrySplit(int code, out (int First, int Second) parts) => _parts.TryGetValue(code, out parts);

    public bool TryJoin(int first, int second, out int whole) => _wholes.TryGetValue((first, second), out whole);

    private void Add(string[] fields)
    {
        var code = Code(fields[0]);
        if (fields is [_, var combiningClass])
        {
            _classes[code] = byte.Parse(combiningClass, CultureInfo.InvariantCulture);
            return;
        }

        var parts = (First: Code(fields[2]), Second: fields.Length > 3 ? Code(fields[3]) : 0);
        _parts[code] = parts;
        if (fields[1] == "=")
        {
            _wholes[parts] = code;
        }
    }

    private static int Code(string hex) => int.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
