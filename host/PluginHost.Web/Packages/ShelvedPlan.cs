using PluginHost.Packages.Installing;

namespace PluginHost.Web.Packages;

/// <summary>A plan with the uploaded file that it needs, if it needs one.</summary>
internal sealed record ShelvedPlan(InstallPlan Plan, string? File) : IDisposable
{
    public void Dispose()
    {
        if (File is not null)
        {
            System.IO.File.Delete(File);
        }
    }
}
