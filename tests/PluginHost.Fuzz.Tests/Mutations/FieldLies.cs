using PluginHost.Fuzz.Tests.Mutations.Structures;
using PluginHost.Fuzz.Tests.Seeds;

namespace PluginHost.Fuzz.Tests.Mutations;

/// <summary>Lies in a field of the container: a length, an offset, a count, a type, a size in pixels.</summary>
internal sealed class FieldLies : IMutation
{
    public byte[] Apply(byte[] bytes, SeedKind kind, Dice dice, IReadOnlyList<Seed> others)
    {
        var fields = Structure.Fields(bytes, kind);
        for (var left = fields.Count == 0 ? 0 : dice.OneIn(3) ? 3 : 1; left > 0; left--)
        {
            bytes = dice.Of(fields).Write(bytes, dice);
        }

        return bytes;
    }
}
