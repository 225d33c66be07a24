namespace PluginHost.Sdk.Testing.Tests.Sample;

/// <summary>Asks the network.</summary>
internal sealed class SampleWork(IPluginContext context)
{
    public async Task<string> AskAsync(CancellationToken cancellationToken)
    {
        using var client = context.CreateHttpClient("sample");
        return await client.GetStringAsync(new Uri("https://example.org/word"), cancellationToken);
    }
}
