namespace PluginHost.Web.Packages;

/// <summary>What to plan.</summary>
internal enum PackageAction
{
    Install,
    UpdateAll,
    Rollback,
    Uninstall,
}
