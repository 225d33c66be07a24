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

    /// <summary>
    /// For <see cref="Permissions.Network"/>: the only hosts that clients of <see cref="IPluginContext.CreateHttpClient"/> reach, such as <c>api.example.org</c>, or
    /// <c>*.example.org</c> for all below it. None for any host.
    /// </summary>
    public string[] Hosts { get; init; } = [];
}
