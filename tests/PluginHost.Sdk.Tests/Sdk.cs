using System.Reflection;

namespace PluginHost.Sdk.Tests;

/// <summary>The assembly under test, walked by reflection.</summary>
internal static class Sdk
{
    public static Assembly Assembly { get; } = typeof(IPlugin).Assembly;

    public static IReadOnlyList<Type> Contracts { get; } =
        [.. Assembly.GetExportedTypes().Where(type => type.GetCustomAttribute<ContractAttribute>() is not null).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>Contracts that can be served from another process: all but the one that opens pictures to write them out, the one that maps routes and the one that reads the index in place.</summary>
    public static IReadOnlyList<Type> RemoteContracts { get; } = [.. Contracts.Where(type => !type.GetCustomAttribute<ContractAttribute>()!.InProcessOnly)];

    public static string RepoRoot { get; } =
        typeof(Sdk).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepoRoot").Value!;

    public static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    /// <summary>What a method gives once awaited, or <see langword="null"/> for nothing.</summary>
    public static Type? ResultOf(MethodInfo method) => method.ReturnType.IsGenericType ? method.ReturnType.GetGenericArguments()[0] : null;

    public static IEnumerable<Type> Requests(Type contract) => contract.GetMethods().Select(method => method.GetParameters()[0].ParameterType);

    public static IEnumerable<Type> Results(Type contract) => contract.GetMethods().Select(ResultOf).OfType<Type>();
}
