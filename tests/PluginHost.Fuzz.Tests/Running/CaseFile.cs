using PluginHost.Fuzz.Tests.Mutations;
using PluginHost.Fuzz.Tests.Seeds;

namespace PluginHost.Fuzz.Tests.Running;

/// <summary>Makes the file of a case: the same one in every process that has the same seeds.</summary>
internal static class CaseFile
{
    /// <param name="target">Name of the target.</param>
    /// <param name="seed">Of the run.</param>
    /// <param name="number">The first ones are the seeds as they are: a target that refused them would test nothing.</param>
    /// <param name="seeds">Of the target.</param>
    public static byte[] Make(string target, long seed, int number, IReadOnlyList<Seed> seeds) =>
        number < seeds.Count ? seeds[number].Bytes : Mutator.Make(seeds, new Dice(target, seed, number));
}
