using PluginHost.Sdk.Testing.Conformance;

namespace PluginHost.Plugins.Filters.Standard.Tests;

public sealed class ConformanceTests
{
    private static readonly Dictionary<string, FilterConformance> Suites = RegisteredFilters.ById.Keys.ToDictionary(
        id => id["builtin.filters.standard.".Length..],
        id => new FilterConformance(ConformanceSubject.Made(() => RegisteredFilters.Make(id, ""))));

    public static TheoryData<string> Filters => [.. Suites.Keys];

    [Theory]
    [MemberData(nameof(Filters))]
    public Task Filter_Always_KeepsItsContract(string filter) => Suites[filter].RunAllAsync(TestContext.Current.CancellationToken);
}
