using NuGet.Versioning;
using PluginHost.Sdk.Build.Metadata;

namespace PluginHost.Sdk.Build;

/// <summary>What the manifest needs to know of the SDK that the plugin was compiled against.</summary>
internal sealed class SdkSurface : IDisposable
{
    private readonly Dictionary<string, ContractFacts> _contracts;

    public SdkSurface(string path)
    {
        Assembly = new AssemblyFacts(path);
        _contracts = Assembly.Types.Values
            .Select(type => (type.FullName, Contract: type.Attributes().FirstOrDefault(attribute => attribute.Type == SdkNames.Contract)))
            .Where(pair => pair.Contract is not null)
            .ToDictionary(pair => pair.FullName, pair => new ContractFacts(
                pair.Contract!.Text(0)!, pair.FullName, pair.Contract.Text("DescribedBy")!, pair.Contract.Text("Permission")));
    }

    public AssemblyFacts Assembly { get; }

    /// <summary>From this SDK's version up to the next major.</summary>
    public string ApiRange
    {
        get
        {
            var text = Assembly.Attributes().Single(attribute => attribute.Type == "System.Reflection.AssemblyInformationalVersionAttribute").Text(0);
            var version = NuGetVersion.Parse(text!);
            var least = version.IsPrerelease ? version.ToNormalizedString() : $"{version.Major}.{version.Minor}";
            return $"[{least},{version.Major + 1}.0)";
        }
    }

    public bool IsCapabilityAttribute(string type) => Assembly.Types.TryGetValue(type, out var facts) && facts.BaseType == SdkNames.Capability;

    public ContractFacts? Contract(string interfaceName) => _contracts.GetValueOrDefault(interfaceName);

    public IEnumerable<ContractFacts> DescribedBy(string attribute) => _contracts.Values.Where(contract => contract.DescribedBy == attribute);

    public void Dispose() => Assembly.Dispose();
}
