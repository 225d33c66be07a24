using PluginHost.Runtime.Manifests;
using PluginHost.Sdk.Build.Metadata;

namespace PluginHost.Sdk.Build;

/// <summary>Reads what a plugin provides: each class with a capability attribute, once per contract that the attribute describes.</summary>
internal sealed class CapabilityReader(AssemblyFacts assembly, SdkSurface sdk, Problems problems)
{
    // As EmbeddingSpace has them.
    private const int MaxDimension = 16_384;
    private const int MaxBatchSize = 1024;
    private const int DefaultBatchSize = 16;

    public IReadOnlyList<ManifestCapability> Read(IReadOnlyList<ManifestPermission> permissions)
    {
        var found = assembly.Types.Values
            .SelectMany(type => Of(type, permissions))
            .OrderBy(capability => capability.Contract, StringComparer.Ordinal)
            .ThenBy(capability => capability.Id, StringComparer.Ordinal)
            .ToList();
        foreach (var same in found.GroupBy(capability => (capability.Contract, capability.Id)).Where(group => group.Count() > 1))
        {
            problems.Add("PH2010", $"{string.Join(" and ", same.Select(capability => capability.Type))} share the id '{same.Key.Id}' for {same.Key.Contract}. Give each its own.");
        }

        return found;
    }

    private IEnumerable<ManifestCapability> Of(TypeFacts type, IReadOnlyList<ManifestPermission> permissions)
    {
        foreach (var attribute in type.Attributes().Where(attribute => sdk.IsCapabilityAttribute(attribute.Type)))
        {
            var described = sdk.DescribedBy(attribute.Type).ToList();
            var contracts = described.Where(contract => type.Interfaces().Contains(contract.Interface)).ToList();
            if (contracts.Count == 0)
            {
                problems.Add("PH2008", $"{type.FullName} carries [{ShortName(attribute.Type)}] but does not implement {string.Join(" or ", described.Select(contract => contract.Interface))}. Implement it or remove the attribute.");
            }

            if (!Ids.IsValid(attribute.Text(0)))
            {
                problems.Add("PH2009", $"'{attribute.Text(0)}' on {type.FullName} is not a capability id. Use two or more lower-case words joined by dots, such as 'acme.warm'.");
            }

            foreach (var contract in contracts)
            {
                CheckPermission(type, contract, permissions);
                yield return Capability(type, attribute, contract);
            }
        }
    }

    private void CheckPermission(TypeFacts type, ContractFacts contract, IReadOnlyList<ManifestPermission> permissions)
    {
        if (contract.Permission is { } needed && permissions.All(permission => permission.Permission != needed))
        {
            problems.Add("PH2011", $"{type.FullName} provides {contract.Id}, which needs the permission '{needed}'. Put [Permission(\"{needed}\", Reason = \"..\")] on the class that carries [Plugin].");
        }
    }

    private ManifestCapability Capability(TypeFacts type, AttributeFacts attribute, ContractFacts contract) =>
        new(contract.Id, attribute.Text(0) ?? "", attribute.Text(1) ?? "", type.FullName)
        {
            Description = attribute.Text("Description"),
            Priority = attribute.Number("Priority", 0),
            EngineVersion = attribute.Number("EngineVersion", 1),
            Keys = attribute.Texts("Keys"),
            Prefix = attribute.Text("Prefix"),
            Sample = Sample(type),
            Embedding = contract.Interface == SdkNames.Embedder ? Embedding(type, attribute) : null,
            Columns = contract.Interface == SdkNames.Scorer ? Columns(type) : [],
        };

    private ManifestEmbedding Embedding(TypeFacts type, AttributeFacts attribute)
    {
        var (space, dimension) = (attribute.Text("Space") ?? attribute.Text(0) ?? "", attribute.Number("Dimension", 0));
        var (version, batch) = (attribute.Number("SpaceVersion", 1), attribute.Number("BatchSize", DefaultBatchSize));
        if (!Ids.IsValid(space) || version < 1 || dimension is < 1 or > MaxDimension || batch is < 1 or > MaxBatchSize)
        {
            problems.Add("PH2021", $"[Embedder] on {type.FullName} declares the space '{space}' in version {version} with {dimension} dimensions and batches of {batch}. Give the space a dotted id and a version from 1, a vector 1 to {MaxDimension} numbers, and a batch 1 to {MaxBatchSize} items.");
        }

        return new ManifestEmbedding(space, version, dimension, EnumName(SdkNames.VectorMetric, attribute.Number("Metric", 0)), attribute.Flag("TakesText"), batch);
    }

    private ManifestSample? Sample(TypeFacts type)
    {
        var sample = type.Attributes().FirstOrDefault(attribute => attribute.Type == SdkNames.Sample);
        if (sample is null)
        {
            return null;
        }

        var (width, height) = (Convert.ToInt32(sample.Arguments[0], null), Convert.ToInt32(sample.Arguments[1], null));
        if (width is < 1 or > 4096 || height is < 1 or > 4096)
        {
            problems.Add("PH2012", $"[Sample({width}, {height})] on {type.FullName} is out of range. Both sides are 1 to 4096 pixels.");
        }

        return new ManifestSample(width, height, EnumName(SdkNames.SampleFit, sample.Number("Fit", 0)), EnumName(SdkNames.SampleChannels, sample.Number("Channels", 0)));
    }

    private List<ManifestColumn> Columns(TypeFacts type)
    {
        var columns = type.Attributes().Where(attribute => attribute.Type == SdkNames.ScoreColumn).Select(Column).ToList();
        if (columns.Count == 0)
        {
            problems.Add("PH2013", $"{type.FullName} is a scorer without a column. Put [ScoreColumn(\"name\", \"Title\")] on it for each value it gives.");
        }

        if (columns.DistinctBy(column => column.Name).Count() < columns.Count || columns.Any(column => !(column.Min < column.Max)))
        {
            problems.Add("PH2014", $"The columns of {type.FullName} must have different names, and each a Min below its Max.");
        }

        return columns;
    }

    private static ManifestColumn Column(AttributeFacts attribute) =>
        new(attribute.Text(0) ?? "", attribute.Text(1) ?? "", attribute.Real("Min", 0), attribute.Real("Max", 1)) { Help = attribute.Text("Help"), IsOverall = attribute.Flag("IsOverall") };

    private string EnumName(string type, int value) => Words.CamelCase(sdk.Assembly.Types[type].EnumName(value) ?? "");

    private static string ShortName(string type) => type[(type.LastIndexOf('.') + 1)..].Replace("Attribute", "", StringComparison.Ordinal);
}
