using System.Text.Json;
using PluginHost.Sdk;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Refresh;

/// <summary>Keeps the states of readings.</summary>
internal sealed class RefreshReports(IPluginStorage storage)
{
    public async ValueTask<RefreshState?> ReadAsync(JobId job, CancellationToken cancellationToken) =>
        await storage.GetAsync(Key(job), cancellationToken) is { } bytes ? JsonSerializer.Deserialize(bytes.Span, RefreshJson.Default.RefreshState) : null;

    public ValueTask WriteAsync(JobId job, RefreshState state, CancellationToken cancellationToken) =>
        storage.SetAsync(Key(job), JsonSerializer.SerializeToUtf8Bytes(state, RefreshJson.Default.RefreshState), cancellationToken);

    private static string Key(JobId job) => $"refresh/{job}";
}
