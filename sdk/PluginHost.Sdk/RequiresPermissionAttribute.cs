namespace PluginHost.Sdk;

/// <summary>
/// Marks a method of a contract that a plugin may only call through <see cref="IPluginContext.Capabilities"/> if it declares the permission. Only contracts of the SDK carry it;
/// a call without it fails with PH1342.
/// </summary>
/// <param name="permission">One of <see cref="Permissions"/>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class RequiresPermissionAttribute(string permission) : Attribute
{
    /// <summary>One of <see cref="Permissions"/>.</summary>
    public string Permission { get; } = permission;
}
