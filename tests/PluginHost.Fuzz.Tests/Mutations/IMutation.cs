using PluginHost.Fuzz.Tests.Seeds;

namespace PluginHost.Fuzz.Tests.Mutations;

/// <summary>One way to break a file.</summary>
internal interface IMutation
{
    /// <returns>The same bytes where the file has nothing that it could break.</returns>
    byte[] Apply(byte[] bytes, SeedKind kind, Dice dice, IReadOnlyList<Seed> others);
}
