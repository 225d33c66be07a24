using PluginHost.Sdk;
using PluginHost.Sdk.Import;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Tagging;

namespace Fixtures.Assorted.Hanging;

public sealed class HangsInCalls : IPlugin
{
    public void Configure(IPluginBuilder builder) =>
        builder.AddTagger<DeafTagger>().AddTagger<PatientTagger>().AddTagger<BlockingTagger>().AddJobHandler<LongJob>().AddImporter<Endless>();
}
