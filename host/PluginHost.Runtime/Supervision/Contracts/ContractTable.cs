using System.Collections.Frozen;

namespace PluginHost.Runtime.Supervision.Contracts;

/// <summary>Every contract of the SDK; the entries are generated from it.</summary>
internal static partial class ContractTable
{
    private static readonly FrozenDictionary<Type, Contract> ByType = Generated().ToFrozenDictionary(contract => contract.Type);

    public static IReadOnlyCollection<Contract> All => ByType.Values;

    public static Contract? Find(Type type) => ByType.GetValueOrDefault(type);

    private static partial Contract[] Generated();
}
