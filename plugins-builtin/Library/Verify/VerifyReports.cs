using System.Text.Json;
using PluginHost.Sdk;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Verify;

/// <summary>Keeps the states of checks.</summary>
internal sealed class VerifyReports(IPluginStorage storage)
{
    public async ValueTask<VerifyState?> ReadAsync(JobId job, CancellationToken cancellationToken) =>
        await storage.GetAsync(Key(job), cancellationToken) is { } bytes ? JsonSerializer.Deserialize(bytes.Span, VerifyJson.Default.VerifyState) : null;

    public ValueTask WriteAsync(JobId job, VerifyState state, CancellationToken cancellationToken) =>
        storage.SetAsync(Key(job), JsonSerializer.SerializeToUtf8Bytes(state, VerifyJson.Default.VerifyState), cancellationToken);

    private static string Key(JobId job) => $"verify/{job}";
}
