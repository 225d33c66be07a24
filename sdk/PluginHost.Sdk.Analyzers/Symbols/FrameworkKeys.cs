using System.Collections.Immutable;

namespace PluginHost.Sdk.Analyzers.Symbols;

/// <summary>The public key tokens that assemblies of the shared framework are signed with.</summary>
internal static class FrameworkKeys
{
    private static readonly ImmutableArray<ulong> Tokens =
        [0xB03F5F7F11D50A3A, 0xB77A5C561934E089, 0x7CEC85D7BEA7798E, 0xCC7B13FFCD2DDD51, 0xADB9793829DDAE60, 0x31BF3856AD364E35];

    public static bool Contains(ImmutableArray<byte> token)
    {
        if (token.IsDefault || token.Length != 8)
        {
            return false;
        }

        var value = 0UL;
        foreach (var part in token)
        {
            value = (value << 8) | part;
        }

        return Tokens.Contains(value);
    }
}
