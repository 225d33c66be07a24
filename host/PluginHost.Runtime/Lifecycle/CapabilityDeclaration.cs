using System.Reflection;
using PluginHost.Runtime.Compatibility;
using PluginHost.Runtime.Loading;
using PluginHost.Runtime.Manifests;
using PluginHost.Runtime.Supervision.Contracts;
using PluginHost.Sdk;
using PluginHost.Sdk.Embedding;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Scoring;

namespace PluginHost.Runtime.Lifecycle;

/// <summary>Finds what a plugin says of a capability class.</summary>
internal static class CapabilityDeclaration
{
    /// <summary>From the manifest; for a manifest written by hand without it, from the attribute.</summary>
    /// <exception cref="ArgumentException">Neither says anything.</exception>
    public static ManifestCapability Find(PluginManifest manifest, Contract contract, Type implementation)
    {
        var name = implementation.FullName!;
        return manifest.Provides.FirstOrDefault(item => item.Contract == contract.Id && item.Type.Replace('/', '+') == name)
            ?? implementation.GetCustomAttributes<CapabilityAttribute>().Select(attribute => Describe(attribute, contract, name)).FirstOrDefault()
            ?? throw new ArgumentException($"{name} has no attribute that describes it as a capability. Add the one of {contract.Id}, such as [Tagger(\"acme.warm\", \"Warm\")].");
    }

    /// <summary>Why the plugin may not provide it: the manifest does not ask for what the contract needs.</summary>
    public static Refusal? MissingPermission(PluginManifest manifest, Contract contract, string id) =>
        contract.Permission is { } needed && !manifest.Permissions.Any(asked => asked.Permission == needed)
            ? new Refusal(
                CompatibilityCodes.MissingPermission,
                $"Plugin '{manifest.Id}' provides '{id}' for '{contract.Id}', which needs the permission '{needed}', but does not declare it.",
                $"Author: add [Permission(\"{needed}\")] to the entry class.")
            : null;

    public static CapabilityInfo ToInfo(PluginManifest manifest, ManifestCapability declared) =>
        new(new CapabilityId(declared.Id), declared.Contract, declared.Name, new PluginId(manifest.Id), manifest.Version)
        {
            Description = declared.Description,
            Priority = declared.Priority,
            EngineVersion = declared.EngineVersion,
            Keys = declared.Keys,
            Sample = declared.Sample is { } sample ? ToSample(manifest, declared, sample) : null,
            Embedding = declared.Embedding is { } embedding ? ToSpace(manifest, declared, embedding) : null,
            Columns = [.. declared.Columns.Select(column => new ScoreColumn(column.Name, column.Title, column.Min, column.Max) { Help = column.Help, IsOverall = column.IsOverall })],
        };

    private static ManifestCapability Describe(CapabilityAttribute attribute, Contract contract, string type) => new(contract.Id, attribute.Id, attribute.Name, type)
    {
        Description = attribute.Description,
        Priority = attribute.Priority,
        EngineVersion = attribute.EngineVersion,
        Keys = attribute.Keys,
    };

    private static EmbeddingSpace ToSpace(PluginManifest manifest, ManifestCapability declared, ManifestEmbedding embedding) =>
        Enum.TryParse<VectorMetric>(embedding.Metric, ignoreCase: true, out var metric) && embedding.Dimension is >= 1 and <= EmbeddingSpace.MaxDimension
            ? new EmbeddingSpace(embedding.Space, embedding.Version, embedding.Dimension)
            {
                Metric = metric, TakesText = embedding.TakesText, BatchSize = Math.Clamp(embedding.BatchSize, 1, EmbeddingSpace.MaxBatchSize),
            }
            : throw new ActivationFailedException(new Refusal(
                LoadCodes.BadCapability, $"'{declared.Id}' of plugin '{manifest.Id}' embeds into {embedding.Dimension} dimensions with metric '{embedding.Metric}', which this host does not know.",
                "Update the host, or rebuild the plugin."));

    private static SampleSpec ToSample(PluginManifest manifest, ManifestCapability declared, ManifestSample sample) =>
        Enum.TryParse<SampleFit>(sample.Fit, ignoreCase: true, out var fit) && Enum.TryParse<SampleChannels>(sample.Channels, ignoreCase: true, out var channels)
            ? new SampleSpec(sample.Width, sample.Height) { Fit = fit, Channels = channels }
            : throw new ActivationFailedException(new Refusal(
                LoadCodes.BadCapability, $"'{declared.Id}' of plugin '{manifest.Id}' asks for a sample with fit '{sample.Fit}' and channels '{sample.Channels}', which this host does not know.",
                "Update the host, or rebuild the plugin."));
}
