namespace PluginHost.Sdk;

/// <summary>Declares that the plugin needs a permission. Shown at install, enforced by the SDK's services.</summary>
/// <param name="permission">One of <see cref="Permissions"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class PermissionAttribute(string permission) : Attribute
{
    /// <summary>One of <see cref="Permissions"/>.</summary>
    public string Permission { get; } = permission;

    /// <summary>Why, in one sentence for the person who is asked.</summary>
    public string? Reason { get; init; }
}
