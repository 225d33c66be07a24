using System.Reflection;
using PluginHost.Sdk.Embedding;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Offers;
using PluginHost.Sdk.Scoring;

namespace PluginHost.Sdk.Testing.Hosting;

/// <summary>What a capability says of itself, read from its attributes as the build reads them into plugin.json.</summary>
internal static class CapabilityFacts
{
    private const string AnyVersion = "1.0.0";

    public static CapabilityInfo Of(Type implementation, Type contract, PluginId owner) => TryOf(implementation, contract, owner) ?? throw new PluginTestException(
        TestingCodes.CannotStart,
        $"{implementation.Name} is registered for {contract.Name} and does not carry [{Describing(contract)}].",
        "Put it on the class: a host knows capabilities by it.");

    public static CapabilityInfo? TryOf(Type implementation, Type contract, PluginId owner)
    {
        var described = contract.GetCustomAttribute<ContractAttribute>()?.DescribedBy;
        if (described is null || implementation.GetCustomAttribute(described) is not CapabilityAttribute attribute)
        {
            return null;
        }

        var sample = implementation.GetCustomAttribute<SampleAttribute>();
        return new CapabilityInfo(new CapabilityId(attribute.Id), ContractId(contract), attribute.Name, owner, AnyVersion)
        {
            Description = attribute.Description,
            Priority = attribute.Priority,
            EngineVersion = attribute.EngineVersion,
            Keys = attribute.Keys,
            Sample = sample is null ? null : new SampleSpec(sample.Width, sample.Height) { Fit = sample.Fit, Channels = sample.Channels },
            Embedding = attribute is EmbedderAttribute embedder ? SpaceOf(embedder) : null,
            Columns = [.. implementation.GetCustomAttributes<ScoreColumnAttribute>().Select(column =>
                new ScoreColumn(column.Name, column.Title, column.Min, column.Max) { Help = column.Help, IsOverall = column.IsOverall })],
        };
    }

    public static CapabilityEntry Of(Offer offer, PluginId owner) => new(
        offer.Contract,
        new CapabilityInfo(new CapabilityId(offer.Info.Id), ContractId(offer.Contract), offer.Info.Name, owner, AnyVersion)
        {
            Description = offer.Info.Description,
            Priority = offer.Info.Priority,
            EngineVersion = offer.Info.EngineVersion,
            Keys = offer.Info.Keys,
            Sample = offer.Info.Sample,
            Embedding = offer.Info.Embedding,
            Columns = offer.Info.Columns,
        },
        () => offer.Implementation);

    private static EmbeddingSpace SpaceOf(EmbedderAttribute embedder) => new(embedder.Space ?? embedder.Id, embedder.SpaceVersion, embedder.Dimension)
    {
        Metric = embedder.Metric, TakesText = embedder.TakesText, BatchSize = embedder.BatchSize,
    };

    private static string ContractId(Type contract) => contract.GetCustomAttribute<ContractAttribute>()?.Id ?? contract.Name;

    private static string Describing(Type contract) => contract.GetCustomAttribute<ContractAttribute>()?.DescribedBy?.Name.Replace("Attribute", "", StringComparison.Ordinal) ?? "a capability attribute";
}
