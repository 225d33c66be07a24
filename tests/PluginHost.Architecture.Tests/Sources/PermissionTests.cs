using System.Reflection;
using System.Text.RegularExpressions;
using PluginHost.Sdk;

namespace PluginHost.Architecture.Tests.Sources;

/// <summary>What our own plugins ask of others they declare: without that the first call fails, perhaps in a job at night.</summary>
public sealed class PermissionTests
{
    private static readonly Dictionary<string, string[]> Needs = typeof(IPlugin).Assembly.GetExportedTypes().Where(type => type.IsInterface)
        .Select(type => (type.Name, Needs: type.GetMethods().Select(method => method.GetCustomAttribute<RequiresPermissionAttribute>()?.Permission).OfType<string>().Distinct().ToArray()))
        .Where(contract => contract.Needs.Length > 0).ToDictionary(contract => contract.Name, contract => contract.Needs);

    [Fact]
    public void BuiltIns_ThatAskForWhatNeedsAPermission_DeclareOne()
    {
        var plugins = SourceFile.All.Where(file => file.Area == "plugins-builtin").GroupBy(file => file.Path.Split('/')[1]).ToList();
        var asked = plugins.SelectMany(plugin => Asked(plugin).Select(contract => (Plugin: plugin, Contract: contract))).ToList();

        asked.ShouldContain(pair => pair.Contract == "IJobStore");
        asked.Where(pair => !Needs[pair.Contract].Any(Declared(pair.Plugin).Contains)).Select(pair => $"{pair.Plugin.Key}: {pair.Contract} needs {string.Join(" or ", Needs[pair.Contract])}").ShouldBeEmpty();
    }

    // Rent<IJobStore>(, and the lambdas of CallAsync. Two type arguments register an implementation.
    private static IEnumerable<string> Asked(IEnumerable<SourceFile> plugin) =>
        plugin.SelectMany(file => Regex.Matches(file.Text, @"\w<(?<contract>I\w+)>\(|\((?<contract>I\w+) \w+\) =>")).Select(match => match.Groups["contract"].Value).Where(Needs.ContainsKey).Distinct();

    private static HashSet<string> Declared(IEnumerable<SourceFile> plugin) =>
    [
        .. plugin.SelectMany(file => Regex.Matches(file.Text, @"\[Permission\(Permissions\.(\w+)")).Select(match => (string)typeof(Permissions).GetField(match.Groups[1].Value)!.GetRawConstantValue()!),
    ];
}
