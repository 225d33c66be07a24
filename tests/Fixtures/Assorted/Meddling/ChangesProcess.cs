using System.Globalization;
using PluginHost.Sdk;

namespace Fixtures.Assorted.Meddling;

/// <summary>Changes what belongs to the whole process.</summary>
public sealed class ChangesProcess : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
        Environment.CurrentDirectory = Path.GetTempPath();
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        Environment.SetEnvironmentVariable("FIXTURES_MEDDLED", "yes");
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(workers + 7, ports);
        AppContext.SetSwitch("Fixtures.Meddled", true);
        AppDomain.CurrentDomain.SetData("fixtures.meddled", "yes");
        Console.SetOut(new StringWriter());
    }
}
