using System.Reflection;
using PluginHost.Sdk.Filters;

namespace PluginHost.Plugins.Filters.Standard.Tests;

public sealed class ReadmeTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(
        typeof(ReadmeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepoRoot").Value!,
        "plugins-builtin", "Filters.Standard", "README.md"));

    [Fact]
    public async Task Table_Always_NamesEveryFilterAndParameter()
    {
        foreach (var id in RegisteredFilters.ById.Keys)
        {
            var line = Lines.SingleOrDefault(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Split('|')[1].Contains($"`{id.Split('.')[^1]}`", StringComparison.Ordinal));
            line.ShouldNotBeNull($"{id} is missing");
            foreach (var parameter in (await RegisteredFilters.Make(id, "").DescribeAsync(new DescribeFilterRequest(), TestContext.Current.CancellationToken)).Parameters)
            {
                line.Split('|')[2].ShouldContain(parameter.Name);
            }
        }
    }
}
