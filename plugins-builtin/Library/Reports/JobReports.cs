using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PluginHost.Sdk;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Reports;

/// <summary>Keeps how far jobs of one kind are and what they found, so that an attempt goes on where the last one ended and its report can be read.</summary>
internal abstract class JobReports<TState>(IPluginStorage storage, string prefix, JsonTypeInfo<TState> type) where TState : class
{
    public async ValueTask<TState?> ReadAsync(JobId job, CancellationToken cancellationToken) =>
        await storage.GetAsync(Key(job), cancellationToken) is { } bytes ? JsonSerializer.Deserialize(bytes.Span, type) : null;

    public ValueTask WriteAsync(JobId job, TState state, CancellationToken cancellationToken) =>
        storage.SetAsync(Key(job), JsonSerializer.SerializeToUtf8Bytes(state, type), cancellationToken);

    private string Key(JobId job) => $"{prefix}/{job}";
}
